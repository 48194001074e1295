import AvowOperations
import AvowRecord

extension StateBrief {
  /// The brief as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(state.shortName) (\(state.id))")
    page.fields([
      ("Official name", state.officialName), ("Kind", state.kind.rawValue),
      ("Answers also for", lineage.count > 1 ? lineage.dropFirst().joined(separator: ", ") : nil),
      ("Note", state.relationNote), ("Source", state.source), ("As of", state.asOf.inWords),
    ])
    page.table("United Nations", spells)
    page.table("Other names in time", otherNames)
    page.table("Groups", groupSpells)
    page.list(
      "Related states", relations.map { "\($0.earlier) → \($0.later): \($0.kind), \($0.date.inWords)" })
    page.table("Votes on the responsibility to protect", votes)
    page.list("Sponsored", sponsorships.map { "\($0.decision): \($0.role) (\($0.status))" })
    page.interventions(interventions)
    page.statements(statements, of: state.id)
    page.table("Agreement with other states, all years together", agreementTable)
    if agreementTable.isEmpty {
      page.list("Agreement with other states", ["The record has no vote of this state that is shared."])
    }
    page.figures(figures)
    page.corrections(corrections)
    return page.text
  }

  private var spells: TextTable {
    var table = TextTable(["Status", "From", "Until", "Note"])
    for spell in memberships {
      table.append([
        spell.status.rawValue, spell.from?.description ?? "", spell.until?.description ?? "",
        spell.note ?? "",
      ])
    }
    return table
  }

  private var otherNames: TextTable {
    var table = TextTable(["Name", "Kind", "From", "Until"])
    for name in names where name.name != state.shortName && name.name != state.officialName {
      table.append([
        name.name, name.kind.rawValue, name.from?.description ?? "", name.until?.description ?? "",
      ])
    }
    return table
  }

  private var groupSpells: TextTable {
    var table = TextTable(["Group", "From", "Until", "Role or purpose", "Certainty"])
    for spell in regionalGroups {
      table.append([
        "\(spell.group), regional group", spell.from?.description ?? "", spell.until?.description ?? "",
        spell.purpose.rawValue, "known",
      ])
    }
    for spell in groups {
      let membership = spell.membership
      table.append([
        spell.name, membership.from?.description ?? "", membership.until?.description ?? "",
        membership.role ?? "", membership.certainty,
      ])
    }
    return table
  }

  private var votes: TextTable {
    var table = TextTable(["Date", "Id", "This state", "Status", "Outcome", "Title"])
    for vote in votesOnRtoP {
      table.append([
        vote.date.description, vote.id, vote.choice ?? "not told", vote.status, vote.outcome, vote.title,
      ])
    }
    return table
  }

  private var agreementTable: TextTable {
    var table = TextTable(
      ["With", "Shared votes", "Exact", "Exact 95 %", "Lijphart", "Lijphart 95 %"],
      right: ["Shared votes", "Exact", "Exact 95 %", "Lijphart", "Lijphart 95 %"])
    for series in agreement where series.overall.sharedVotes > 0 {
      table.append(["\(series.name) (\(series.with))"] + series.overall.cells)
    }
    return table
  }
}
