import AvowRecord

/// The addresses of comments at the desk.
enum CommentPlace: Hashable, Sendable {
  case list(CommentQueue)
  case one(Int)
  /// Where the account of an organisation writes one, by the path of the public page.
  case write(String)
  /// Where the counts of a month are published.
  case counts

  var need: DeskMap.Need {
    if case .write = self { return .role([.contributor]) }
    return .role([.moderator])
  }

  var path: String {
    switch self {
    case .list(let queue): queue == .open ? "/comments" : "/comments/\(queue.rawValue)"
    case .one(let id): "/comments/\(id)"
    case .write(let page): "/comments/write" + Percent.path(page)
    case .counts: "/comments/counts"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/comments`.
  init?(_ path: ArraySlice<String>) {
    let parts = Array(path)
    switch (parts.first, parts.count) {
    case (nil, _): self = .list(.open)
    case ("counts", 1): self = .counts
    case ("write", 3): self = .write("/" + parts.dropFirst().joined(separator: "/"))
    case (let word?, 1):
      if let queue = CommentQueue(rawValue: word), queue != .open {
        self = .list(queue)
      } else if let id = Int(word), id > 0 {
        self = .one(id)
      } else {
        return nil
      }
    default: return nil
    }
  }
}
