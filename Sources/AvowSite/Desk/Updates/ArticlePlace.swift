/// The addresses of articles at the desk.
enum ArticlePlace: Hashable, Sendable {
  case list
  case new
  /// Takes a period and makes a draft from the record.
  case draft
  case one(Int)
  /// Exactly what would be public, with what may be done next.
  case preview(Int)
  /// Takes the author's word that it is ready.
  case handIn(Int)
  /// Takes an editor's decision.
  case review(Int)
  /// A saved version, by its number.
  case version(Int, Int)

  var path: String {
    switch self {
    case .list: "/articles"
    case .new: "/articles/new"
    case .draft: "/articles/draft"
    case .one(let id): "/articles/\(id)"
    case .preview(let id): "/articles/\(id)/preview"
    case .handIn(let id): "/articles/\(id)/hand-in"
    case .review(let id): "/articles/\(id)/review"
    case .version(let id, let number): "/articles/\(id)/versions/\(number)"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/articles`.
  init?(_ path: ArraySlice<String>) {
    let path = Array(path)
    switch (path.first, path.count) {
    case (nil, 0): self = .list
    case ("new", 1): self = .new
    case ("draft", 1): self = .draft
    default:
      guard let id = path.first.flatMap({ Int($0) }), id > 0, path.count <= 3 else { return nil }
      switch (path.count > 1 ? path[1] : nil, path.count) {
      case (nil, 1): self = .one(id)
      case ("preview", 2): self = .preview(id)
      case ("hand-in", 2): self = .handIn(id)
      case ("review", 2): self = .review(id)
      case ("versions", 3):
        guard let number = Int(path[2]), number > 0 else { return nil }
        self = .version(id, number)
      default: return nil
      }
    }
  }
}

/// The addresses of issues of the magazine at the desk.
enum MagazinePlace: Hashable, Sendable {
  case list
  case new
  case one(Int)
  /// Makes the call public, or the whole issue.
  case publish(Int)

  var path: String {
    switch self {
    case .list: "/magazine"
    case .new: "/magazine/new"
    case .one(let id): "/magazine/\(id)"
    case .publish(let id): "/magazine/\(id)/publish"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/magazine`.
  init?(_ path: ArraySlice<String>) {
    let path = Array(path)
    switch (path.first, path.count) {
    case (nil, 0): self = .list
    case ("new", 1): self = .new
    default:
      guard let id = path.first.flatMap({ Int($0) }), id > 0, path.count <= 2 else { return nil }
      if path.count == 1 {
        self = .one(id)
      } else if path[1] == "publish" {
        self = .publish(id)
      } else {
        return nil
      }
    }
  }
}
