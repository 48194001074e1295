public import AvowRecord
import AvowStore

/// A campaign as a file, for those who may take it away; every time stands in the audit log.
public struct ExportCampaign {
  public enum Form: String, Sendable {
    /// One row an entry, and one for a target without any.
    case table
    case markdown = "Markdown"
  }

  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// - Parameters:
  ///   - names: of states.
  ///   - expected: what the model expects of each state, with its run; nil before it was reckoned.
  ///   - way: how it was asked for, for the log.
  ///
  /// Throws ``DeskFault`` for an account that is no editor: the entry of the log is written before anything is given out.
  public func run(
    _ standing: CampaignStanding, as form: Form = .table, names: (StateID) -> String, expected: WhipSheet?,
    by account: Account, way: String = ""
  ) throws -> String {
    let id = standing.campaign.id
    guard account.roles.contains(.editor) else {
      try desk.store.note(
        Act("refuse to export campaign", of: "campaign \(id)", by: account.id, at: desk.now, detail: way))
      throw DeskFault.noSuch("campaign that you may export", id)
    }
    try desk.store.note(
      Act(
        "export campaign", of: "campaign \(id)", by: account.id, at: desk.now,
        detail:
          "\(standing.lines.count == 1 ? "1 target" : "\(standing.lines.count) targets"), \(form.rawValue)"
          + (way.isEmpty ? "" : ", \(way)")))
    let people = Dictionary(uniqueKeysWithValues: try desk.store.accounts().map { ($0.id, $0.name) })
    return switch form {
    case .table: table(standing, names, expected, people)
    case .markdown:
      CampaignMarkdown(standing, names: names, expected: expected, people: people, today: desk.now.day).text
    }
  }

  private func table(
    _ standing: CampaignStanding, _ names: (StateID) -> String, _ expected: WhipSheet?,
    _ people: [Int: String]
  ) -> String {
    var writer = DelimitedWriter(header: [
      "campaign", "state", "name", "owner", "likeliest", "yes", "yes_low", "yes_high", "run", "kind", "day",
      "account", "status", "rule", "text", "source", "done",
    ])
    for line in standing.lines {
      let target = line.target
      let vote = expected?.lines.first { $0.expected.state == target.state }
      let head: [String?] = [
        standing.campaign.content.name, target.state, names(target.state), people[target.owner],
        vote?.likeliest, vote.map { "\($0.expected.yes)" }, vote.map { "\($0.expected.yesLow)" },
        vote.map { "\($0.expected.yesHigh)" }, vote == nil ? nil : expected.map { "\($0.run.id)" },
      ]
      if line.entries.isEmpty { writer.append(head + [String?](repeating: nil, count: 8)) }
      for entry in line.entries {
        writer.append(
          head + [
            entry.kind.rawValue, entry.day, people[entry.account],
            entry.content.asked?.rawValue ?? entry.content.heard?.rawValue, entry.content.rule?.words,
            entry.content.text, entry.content.source, entry.done?.day,
          ])
      }
    }
    return writer.text
  }
}
