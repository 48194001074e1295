import AvowRecord

/// The addresses of coding by people at the desk.
enum CodingPlace: Hashable, Sendable {
  case list
  case new
  /// A project: for a coder the own paragraphs, for an editor how far it has come.
  case one(Int)
  /// A paragraph, by its place in the project, for the coder who is signed in.
  case unit(Int, Int)
  /// What is claimed of a paragraph in the end.
  case decision(Int, Int)
  /// Decides what all coders said alike.
  case alike(Int)
  case codebook(Int)
  case handIn(Int)
  case naming(Int)
  /// Another coder for one who drops out.
  case replacement(Int)
  /// The own codings as a table, and the field that takes it back.
  case offline(Int)
  case file(Int)
  case publication(Int)
  case withdrawal(Int)

  /// Who may read it or send its form.
  var need: DeskMap.Need {
    switch self {
    case .list, .one: .role([.coder, .editor])
    case .unit, .handIn, .naming, .offline, .file: .role([.coder])
    case .new, .decision, .alike, .codebook, .replacement, .publication, .withdrawal: .role([.editor])
    }
  }

  var path: String {
    switch self {
    case .list: "/coding"
    case .new: "/coding/new"
    case .one(let id): "/coding/\(id)"
    case .unit(let id, let place): "/coding/\(id)/\(place)"
    case .decision(let id, let place): "/coding/\(id)/\(place)/decide"
    case .alike(let id): "/coding/\(id)/alike"
    case .codebook(let id): "/coding/\(id)/codebook"
    case .handIn(let id): "/coding/\(id)/hand-in"
    case .naming(let id): "/coding/\(id)/named"
    case .replacement(let id): "/coding/\(id)/replace"
    case .offline(let id): "/coding/\(id)/offline"
    case .file(let id): "/coding/\(id)/offline.csv"
    case .publication(let id): "/coding/\(id)/publish"
    case .withdrawal(let id): "/coding/\(id)/withdraw"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/coding`.
  init?(_ path: ArraySlice<String>) {
    let path = Array(path)
    guard let first = path.first else {
      self = .list
      return
    }
    if path == ["new"] {
      self = .new
      return
    }
    guard let id = Int(first), id > 0, path.count < 4 else { return nil }
    if path.count == 1 {
      self = .one(id)
    } else if let place = Int(path[1]), place > 0 {
      guard path.count == 2 || path[2] == "decide" else { return nil }
      self = path.count == 2 ? .unit(id, place) : .decision(id, place)
    } else {
      let places: [String: CodingPlace] = [
        "alike": .alike(id), "codebook": .codebook(id), "hand-in": .handIn(id), "named": .naming(id),
        "replace": .replacement(id), "offline": .offline(id), "offline.csv": .file(id),
        "publish": .publication(id),
        "withdraw": .withdrawal(id),
      ]
      guard path.count == 2, let place = places[path[1]] else { return nil }
      self = place
    }
  }
}
