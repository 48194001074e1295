import AvowOperations
import AvowRecord
import AvowStore

/// With whom a state voted most and least.
struct NeighboursPage: Page {
  static let template = "neighbours"
  let head: PageHead
  let state: Link
  let lede: String
  let nearest: DataTable
  let farthest: DataTable
  let hasVotes: Bool
  let hasNoRollCalls: Bool
  let note: String

  /// The first year that is looked at: the last twenty years of the record tell more of today than all of it.
  static func ranked(_ id: StateID, from answers: Answers) throws -> RankNeighbours {
    guard answers.reference.state(id) != nil else {
      throw SiteFault.notInRecord(noun: "state", id: id, list: .states)
    }
    return try RankNeighbours.run(id, .init(from: "2005"), leastShared: nil, in: answers)
  }

  static func load(_ id: StateID, from answers: Answers) throws -> NeighboursPage {
    NeighboursPage(try ranked(id, from: answers), hasRollCalls: try answers.hasRollCalls(), in: answers)
  }

  init(_ ranked: RankNeighbours, hasRollCalls: Bool, in answers: Answers) {
    let state = answers.link(ranked.state)
    self.state = state
    head = PageHead(
      "With whom \(state.text) votes",
      "The states nearest to and farthest from \(state.text) in roll calls since 2005.",
      at: .neighbours(ranked.state), trail: [Link("States", .states), state])
    hasVotes = !ranked.rows.isEmpty
    hasNoRollCalls = !hasRollCalls
    lede =
      ranked.rows.first.map { first in
        "In roll calls of the General Assembly since 2005 it stood nearest to \(first.name) and farthest from "
          + "\(ranked.rows.last?.name ?? first.name), by Lijphart’s index."
      } ?? "There are not enough shared votes since 2005 to put states in an order."
    func table(_ caption: String, _ rows: some Sequence<RankNeighbours.Row>) -> DataTable {
      DataTable(
        caption,
        columns: ["State", "Lijphart#", "95 % interval#", "Same vote#", "Opposed#", "Shared votes#"],
        rows: rows.map { row in
          let one = row.agreement
          return [
            .init(row.name, href: SiteMap.agreement(ranked.state, row.state).href),
            .init(Share.text(one.lijphart), isNumber: true),
            .init(Share.range(one.lijphartLow, one.lijphartHigh), isNumber: true),
            .init(Share.text(one.exact), isNumber: true), .init(Share.text(row.opposed), isNumber: true),
            .init(Number.text(one.sharedVotes), isNumber: true),
          ]
        })
    }
    nearest = table("Nearest, the nearest first", ranked.rows.prefix(15))
    farthest = table("Farthest, the farthest first", ranked.rows.reversed().prefix(15))
    note =
      "\(ranked.rows.count) states have at least \(ranked.leastShared) shared votes; \(ranked.tooFew) had some, but fewer. "
      + "The whole order is in the table behind CSV."
  }
}
