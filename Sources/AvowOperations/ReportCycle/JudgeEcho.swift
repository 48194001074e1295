public import AvowRecord
import AvowStore

/// Records what a person made of an echo: that the statement took the recommendation up, or that it did not.
public enum JudgeEcho {
  /// Why a judgement is not taken.
  public enum Fault: Error, CustomStringConvertible, Sendable {
    case nobody
    case noSuchEcho(Int)

    public var description: String {
      switch self {
      case .nobody: "Say with --who who judges it; the name is public."
      case .noSuchEcho(let id): "There is no echo \(id). avow reports SYMBOL lists them with their numbers."
      }
    }
  }

  /// The echo as it then stands.
  public static func run(_ id: Int, _ judgement: Echo.Judgement, in answers: Answers) throws -> Echo {
    guard judgement.who.contains(where: { !$0.isWhitespace }) else { throw Fault.nobody }
    guard try answers.store.echoes().contains(where: { $0.id == id }) else { throw Fault.noSuchEcho(id) }
    try answers.store.judge(id, judgement)
    guard let echo = try answers.store.echoes().first(where: { $0.id == id }) else {
      throw Fault.noSuchEcho(id)
    }
    return echo
  }
}
