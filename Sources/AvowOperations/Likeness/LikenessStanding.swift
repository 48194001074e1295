import AvowRecord
import AvowStore

/// Reckons the groups of recommendations as they now stand: what the latest run found, after the decisions of people.
struct LikenessStanding {
  private let all: [ComparedRecommendation]
  private let places: [Int: Int]
  private let placesByID: [String: Int]
  private let addressees: [Int]

  /// - Parameters:
  ///   - all: the earliest first.
  ///   - addressees: the part of each by the state addressed, from ``parts(of:_:)``.
  init(_ all: [ComparedRecommendation], _ addressees: [Int]) {
    self.all = all
    self.addressees = addressees
    places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.row, $0) })
    placesByID = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
  }

  /// A number for each state addressed, the same for all ids that a state answers for; names that are no state’s are
  /// parts of their own.
  static func parts(of all: [ComparedRecommendation], _ answers: Answers) -> [Int] {
    let today = answers.currentStates()
    var numbers: [String: Int] = [:]
    return all.map { one in
      let key = one.addressee.map { today[$0] ?? $0 } ?? "printed \(one.addresseeAsPrinted)"
      let number = numbers[key] ?? numbers.count
      numbers[key] = number
      return number
    }
  }

  /// The members of every group of two or more, leaders under themselves.
  ///
  /// A decision about recommendations to two states bears on the groups among all states alone.
  func groups(found: [LikenessRow], decisions: [LikenessDecision]) -> [LikenessRow] {
    Likeness.Scope.allCases.flatMap { scope -> [LikenessRow] in
      var leaders: [Int: Int] = [:]
      for row in found where row.scope == scope {
        if let one = places[row.recommendation], let leader = places[row.leader] { leaders[one] = leader }
      }
      let pairs = decisions.compactMap { decision -> (one: Int, other: Int, isSame: Bool)? in
        guard let one = placesByID[decision.one], let other = placesByID[decision.other] else { return nil }
        guard scope == .anyState || addressees[one] == addressees[other] else { return nil }
        return (one, other, decision.isSame)
      }
      let standing = LikenessGroups(found: leaders, decisions: pairs).leaders
      return (standing.map { ($0, $1) } + Set(standing.values).map { ($0, $0) }).sorted { $0 < $1 }.map {
        LikenessRow(scope: scope, recommendation: all[$0.0].row, leader: all[$0.1].row)
      }
    }
  }
}
