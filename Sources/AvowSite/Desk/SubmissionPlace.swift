import AvowRecord

/// The addresses of submissions at the desk.
enum SubmissionPlace: Hashable, Sendable {
  case list(SubmissionQueue)
  case one(Int)
  /// A file of a submission, to be kept by the browser.
  case file(Int, of: Int)
  /// Begins a note from an accepted submission.
  case note(Int)

  var need: DeskMap.Need {
    if case .note = self { return .role([.editor]) }
    return .role([.moderator])
  }

  var path: String {
    switch self {
    case .list(let queue): queue == .open ? "/submissions" : "/submissions/\(queue.rawValue)"
    case .one(let id): "/submissions/\(id)"
    case .file(let file, let id): "/submissions/\(id)/files/\(file)"
    case .note(let id): "/submissions/\(id)/note"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/submissions`.
  init?(_ path: ArraySlice<String>) {
    let parts = Array(path)
    if parts.isEmpty {
      self = .list(.open)
    } else if parts.count == 1, let queue = SubmissionQueue(rawValue: parts[0]), queue != .open {
      self = .list(queue)
    } else if let id = Int(parts[0]), id > 0 {
      switch parts.count {
      case 1: self = .one(id)
      case 2 where parts[1] == "note": self = .note(id)
      case 3 where parts[1] == "files":
        guard let file = Int(parts[2]), file > 0 else { return nil }
        self = .file(file, of: id)
      default: return nil
      }
    } else {
      return nil
    }
  }
}
