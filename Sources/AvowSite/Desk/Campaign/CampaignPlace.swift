import AvowRecord

/// The addresses of campaigns at the desk.
enum CampaignPlace: Hashable, Sendable {
  case list
  case new
  /// Next steps of all campaigns, by owner and day.
  case steps
  case one(Int)
  case edit(Int)
  /// Closes it, or opens it again.
  case closing(Int)
  case export(Int)
  /// One state of a campaign: the model, the brief and what was noted.
  case state(Int, StateID)
  /// Changes an entry by its number.
  case entry(Int, StateID, Int)

  /// Who may read it or send its form; a contributor finds only campaigns with a part in them.
  var need: DeskMap.Need {
    switch self {
    case .list, .steps, .one, .state, .entry: .role([.editor, .contributor])
    case .new, .edit, .closing, .export: .role([.editor])
    }
  }

  var path: String {
    switch self {
    case .list: "/campaigns"
    case .new: "/campaigns/new"
    case .steps: "/campaigns/steps"
    case .one(let id): "/campaigns/\(id)"
    case .edit(let id): "/campaigns/\(id)/edit"
    case .closing(let id): "/campaigns/\(id)/close"
    case .export(let id): "/campaigns/\(id)/export"
    case .state(let id, let state): "/campaigns/\(id)/\(Percent.path(state))"
    case .entry(let id, let state, let entry): "/campaigns/\(id)/\(Percent.path(state))/\(entry)"
    }
  }

  /// Nil when there is no such place; takes what stands behind `/campaigns`.
  init?(_ path: ArraySlice<String>) {
    let path = Array(path)
    switch path.first {
    case nil: self = .list
    case "new" where path.count == 1: self = .new
    case "steps" where path.count == 1: self = .steps
    default:
      guard let id = Int(path[0]), id > 0, path.count < 4 else { return nil }
      if path.count == 1 {
        self = .one(id)
        return
      }
      let words: [String: CampaignPlace] = ["edit": .edit(id), "close": .closing(id), "export": .export(id)]
      if let place = words[path[1]], path.count == 2 {
        self = place
        return
      }
      guard path[1].utf8.count == 3, path[1].utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
      if path.count == 2 {
        self = .state(id, path[1])
      } else {
        guard let entry = Int(path[2]), entry > 0 else { return nil }
        self = .entry(id, path[1], entry)
      }
    }
  }
}
