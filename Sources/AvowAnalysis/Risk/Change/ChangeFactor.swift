/// What can make the risk of a country differ between two editions of a list.
public enum ChangeFactor: String, Sendable, Codable, Hashable, CaseIterable {
  case revised, recoding
  case new = "new-data"
  case folds

  public var name: String {
    switch self {
    case .revised: "Revised data"
    case .recoding: "Recoding"
    case .new: "New data"
    case .folds: "Chance of the folds"
    }
  }

  /// What is swapped for it, in a sentence.
  public var sentence: String {
    switch self {
    case .revised:
      "Rows that both editions hold take the values of the new edition, in the columns that have one name in both."
    case .recoding:
      "The predictors and the outcome become those of the new edition; rows that it does not hold complete go."
    case .new:
      "The rows that only the new edition learns from come in, and each country is foretold from its latest row."
    case .folds:
      "The cases are dealt to the folds by the seed of the new edition, and the penalty is chosen anew."
    }
  }
}
