/// The addresses of the notes of meetings at the desk.
enum NotePlace: Hashable, Sendable {
  case list
  case new
  case one(Int)
  /// What would be public, with the button that makes it so.
  case preview(Int)
  /// Takes it out of the public record.
  case withdrawal(Int)

  var path: String {
    switch self {
    case .list: "/notes"
    case .new: "/notes/new"
    case .one(let id): "/notes/\(id)"
    case .preview(let id): "/notes/\(id)/publish"
    case .withdrawal(let id): "/notes/\(id)/withdraw"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/notes`.
  init?(_ path: ArraySlice<String>) {
    guard let first = path.first else {
      self = .list
      return
    }
    if first == "new", path.count == 1 {
      self = .new
      return
    }
    guard let id = Int(first), id > 0 else { return nil }
    if path.count == 1 {
      self = .one(id)
    } else if path.count == 2, path.last == "publish" {
      self = .preview(id)
    } else if path.count == 2, path.last == "withdraw" {
      self = .withdrawal(id)
    } else {
      return nil
    }
  }
}
