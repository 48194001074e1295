public import AvowRecord
import AvowStore
public import Foundation

/// States and entries of a campaign as a table that is filled in away from the desk and brought in.
///
/// The columns bear the names of those of the table that is taken away (``ExportCampaign``), so that it can be brought in elsewhere.
public struct CampaignTable {
  public static let columns = [
    "state", "owner", "kind", "day", "account", "status", "rule", "text", "source",
  ]

  /// What was brought in.
  public struct Taken: Hashable, Sendable {
    public let targets: Int
    public let entries: Int
    /// Rows that the campaign holds already, word for word.
    public let repeated: Int
  }

  let desk: Desk

  public init(_ desk: Desk) { self.desk = desk }

  /// The header alone, to be filled in.
  public static var template: String { DelimitedWriter(header: columns).text }

  /// Columns of a table that was taken away that say what the record or the model knows; they are not read.
  private static let known: Set<String> = [
    "campaign", "name", "likeliest", "yes", "yes_low", "yes_high", "run", "done",
  ]

  /// Brings a table in: states that are new with who answers for them, and entries. Nothing is kept when a row is not understood.
  ///
  /// - Parameters:
  ///   - known: the states of the record.
  ///   - account: who brings it in, and answers for new states where no owner is named.
  ///
  /// Throws ``CampaignTableFault`` with a sentence a line.
  public func take(
    _ data: Data, name: String, into standing: CampaignStanding, known: Set<StateID>, by account: Account
  ) throws -> Taken {
    guard standing.campaign.closed == nil else { throw CampaignFault.closed }
    let table = try DelimitedTable(data, name: name)
    guard table.header.contains("state") else {
      throw CampaignTableFault(lines: [
        "\(name): the header has no column state. Begin with the template: \(Self.columns.joined(separator: ","))"
      ])
    }
    let odd = table.header.filter { !Self.columns.contains($0) && !Self.known.contains($0) }
    guard odd.isEmpty else {
      throw CampaignTableFault(lines: [
        "\(name): there is no column \(odd.map { "“\($0)”" }.joined(separator: ", ")). There are \(Self.columns.joined(separator: ", "))."
      ])
    }
    let people = Dictionary(try desk.store.accounts().map { ($0.name, $0) }) { first, _ in first }
    var (targets, entries): ([(state: StateID, owner: Int)], [(state: StateID, entry: NewCampaignEntry)]) = (
      [], []
    )
    var (held, faults) = (Self.held(in: standing), [String]())
    var repeated = 0
    for row in table.rows {
      do throws(RowFault) {
        let state = row["state"].uppercased()
        guard known.contains(state) else { throw RowFault(CampaignFault.noSuchState(row["state"])) }
        try target(row, state, standing, people, account, &targets)
        guard let entry = try Self.entry(row, people, account) else { continue }
        guard held.insert(Held(state: state, entry: entry)).inserted else {
          repeated += 1
          continue
        }
        guard row["done"].isEmpty else {
          throw RowFault(
            "This step was taken on \(row["done"]). Leave the row out: a step that comes in is open.")
        }
        entries.append((state, entry))
      } catch {
        faults.append("\(name), line \(row.line): \(error.words)")
      }
    }
    guard faults.isEmpty else { throw CampaignTableFault(lines: faults) }
    if !targets.isEmpty || !entries.isEmpty {
      try desk.store.add(
        targets: targets, entries: entries, to: standing.campaign.id, by: account.id, at: desk.now)
    }
    return Taken(targets: targets.count, entries: entries.count, repeated: repeated)
  }

  /// An entry with its state, for telling what is there already. Who wrote it does not tell two apart; who takes a step does.
  private struct Held: Hashable {
    let state: StateID
    let kind: CampaignEntry.Kind
    let content: CampaignEntry.Content
    let day: String
    let taker: Int?

    init(state: StateID, entry: NewCampaignEntry) {
      self.state = state
      (kind, content, day) = (entry.kind, entry.content, entry.day)
      taker = entry.kind == .step ? entry.account : nil
    }
  }

  private struct RowFault: Error {
    let words: String

    init(_ fault: any Error) { words = "\(fault)" }
    init(_ words: String) { self.words = words }
  }

  private static func held(in standing: CampaignStanding) -> Set<Held> {
    Set(
      standing.lines.flatMap { line in
        line.entries.map {
          Held(
            state: line.target.state,
            entry: NewCampaignEntry($0.kind, $0.content, day: $0.day, account: $0.account))
        }
      })
  }

  /// Adds the state of a row where the campaign does not have it yet.
  private func target(
    _ row: DelimitedTable.Row, _ state: StateID, _ standing: CampaignStanding, _ people: [String: Account],
    _ account: Account, _ targets: inout [(state: StateID, owner: Int)]
  ) throws(RowFault) {
    var owner: Account?
    if !row["owner"].isEmpty {
      guard let named = people[row["owner"]] else { throw RowFault("There is no account “\(row["owner"])”.") }
      guard RunCampaign.mayTakeOn(named) else { throw RowFault(CampaignFault.notAnOwner(named.name)) }
      owner = named
    }
    let held = standing.line(of: state)?.target.owner ?? targets.first { $0.state == state }?.owner
    if let held {
      guard owner == nil || owner?.id == held else {
        throw RowFault(
          "Somebody else answers for \(state) already. Hand it over at the desk, or leave the owner empty.")
      }
    } else {
      targets.append((state, (owner ?? account).id))
    }
  }

  /// The entry of a row; nil when the row names a state only.
  private static func entry(_ row: DelimitedTable.Row, _ people: [String: Account], _ account: Account)
    throws(RowFault) -> NewCampaignEntry?
  {
    guard !row["kind"].isEmpty else {
      guard ["text", "status", "rule", "source", "day", "account"].allSatisfy({ row[$0].isEmpty }) else {
        throw RowFault("It has words and no kind. Choose ask, position, note or step.")
      }
      return nil
    }
    guard let kind = CampaignEntry.Kind(rawValue: row["kind"]) else {
      throw RowFault("“\(row["kind"])” is no kind of entry. Choose ask, position, note or step.")
    }
    for (column, kinds) in [
      ("status", [CampaignEntry.Kind.ask, .position]), ("rule", [.note]), ("source", [.position]),
    ] where !row[column].isEmpty && !kinds.contains(kind) {
      throw RowFault("A \(kind.rawValue) has no \(column), and here stands “\(row[column])”.")
    }
    var content = CampaignEntry.Content(text: row["text"])
    var doer: Account?
    switch kind {
    case .ask: content.asked = try status(row, CampaignEntry.Asked.allCases, CampaignEntry.Asked.init)
    case .position:
      content.heard = try status(row, CampaignEntry.Heard.allCases, CampaignEntry.Heard.init)
      content.source = row["source"]
    case .note:
      content.rule = Attribution.allCases.first { [$0.rawValue, $0.words].contains(row["rule"]) }
      guard content.rule != nil || row["rule"].isEmpty else {
        throw RowFault(
          "“\(row["rule"])” is no rule. Choose \(Attribution.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
    case .step:
      if !row["account"].isEmpty {
        doer = people[row["account"]]
        guard doer != nil else { throw RowFault("There is no account “\(row["account"])”.") }
      }
    }
    do {
      return try RunCampaign.entry(kind, content, day: row["day"], doer: doer, by: account)
    } catch {
      throw RowFault(error)
    }
  }

  private static func status<Word: RawRepresentable<String>>(
    _ row: DelimitedTable.Row, _ all: [Word], _ read: (String) -> Word?
  ) throws(RowFault) -> Word? {
    guard !row["status"].isEmpty else { return nil }
    guard let word = read(row["status"]) else {
      throw RowFault(
        "“\(row["status"])” is none of \(all.map(\.rawValue).joined(separator: ", ")), one of which a \(row["kind"]) has."
      )
    }
    return word
  }
}

extension DelimitedTable.Row {
  /// A field without white space at its ends; empty where there is none.
  fileprivate subscript(_ name: String) -> String {
    (fields[name] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// What is wrong in a table of a campaign, a sentence a line; nothing of it was kept.
public struct CampaignTableFault: Error, CustomStringConvertible {
  public let lines: [String]

  public var description: String {
    lines.prefix(20).joined(separator: "\n")
      + (lines.count > 20 ? "\nand \(lines.count - 20) more." : "") + "\nNothing was kept."
  }
}
