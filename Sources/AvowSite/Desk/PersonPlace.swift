/// The addresses of people who offered to take part.
enum PersonPlace: Hashable, Sendable {
  case list
  case one(Int)
  /// All that is kept of a person, to be kept by the browser.
  case export(Int)

  var path: String {
    switch self {
    case .list: "/people"
    case .one(let id): "/people/\(id)"
    case .export(let id): "/people/\(id)/export"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/people`.
  init?(_ path: ArraySlice<String>) {
    guard let first = path.first else {
      self = .list
      return
    }
    guard let id = Int(first), id > 0 else { return nil }
    if path.count == 1 {
      self = .one(id)
    } else if path.count == 2, path.last == "export" {
      self = .export(id)
    } else {
      return nil
    }
  }
}
