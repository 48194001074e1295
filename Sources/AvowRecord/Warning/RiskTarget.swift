/// What a list of risks foretells.
public struct RiskTarget: Hashable, Sendable, Codable, Identifiable {
  public let id: String
  public let name: String
  /// What counts as one, in a sentence.
  public let sentence: String

  public static let massKilling = RiskTarget(
    id: "mass-killing-onset", name: "onset of mass killing",
    sentence:
      "The beginning of a new mass killing within a state: more than 1,000 non-combatants killed within twelve months because "
      + "they belong to a group, by the state or, where the publisher counts them, by others.")

  public static let all = [massKilling]

  /// The target with an id; one that is not known names itself.
  public static func target(_ id: String) -> RiskTarget {
    all.first { $0.id == id } ?? RiskTarget(id: id, name: id, sentence: id)
  }
}
