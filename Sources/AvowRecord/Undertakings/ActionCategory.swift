/// What a recommendation asks for, by its first verb: five categories, from the least to the most that is asked.
///
/// They are those of UPR Info, after Edward R. McMahon, “Herding Cats and Sheep: Assessing State and Regional Behavior
/// in the Universal Periodic Review Mechanism” (2010); the words here are ours.
public enum ActionCategory: Int, Sendable, Codable, CaseIterable {
  case seekSupport = 1
  case goOn = 2
  case consider = 3
  case general = 4
  case specific = 5

  public var sentence: String {
    switch self {
    case .seekSupport: "Seek help, or share experience."
    case .goOn: "Go on with what is being done."
    case .consider: "Think about a change."
    case .general: "Take action, without saying which."
    case .specific: "Take a specific action."
    }
  }
}
