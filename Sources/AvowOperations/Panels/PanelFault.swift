import AvowRecord

/// Why a panel cannot be made, in a sentence.
public enum PanelFault: Error, Sendable, Equatable, CustomStringConvertible {
  case noRecipe(file: String, why: String)
  case column(String, why: String)
  case period(String)
  case noSuchColumn(String, known: [String])
  case noSuchCell(state: String, period: String)
  case table(file: String, line: Int, why: String)

  public var description: String {
    switch self {
    case .noRecipe(let file, let why):
      "“\(file)” is no recipe of a panel: \(why) A recipe to start from: avow panel --template."
    case .column(let name, let why): "Column “\(name)” of the recipe: \(why)"
    case .period(let why): "The recipe’s periods: \(why)"
    case .noSuchColumn(let name, let known):
      "The recipe has no column “\(name)”; it has \(known.joined(separator: ", "))."
    case .noSuchCell(let state, let period): "The panel has no row for \(state) in \(period)."
    case .table(let file, let line, let why): "“\(file)”, line \(line): \(why)"
    }
  }
}
