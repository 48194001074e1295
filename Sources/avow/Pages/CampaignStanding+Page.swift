import AvowOperations
import AvowRecord

extension CampaignStanding {
  /// A campaign as a page for people who have a part in it.
  func page(names: (StateID) -> String, people: [Int: String], sheet: WhipSheet?, width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("\(campaign.content.name)" + (campaign.closed.map { " (closed \($0.day))" } ?? ""))
    page.paragraph(campaign.content.aim)
    page.fields([
      ("About", campaign.content.about.isEmpty ? nil : campaign.content.about),
      ("Since", campaign.made.day),
      (
        "Expected by",
        sheet.map { "run \($0.run.id) of \($0.run.madeOn), from past votes; announced by nobody" }
      ),
    ])
    func name(_ account: Int) -> String { people[account] ?? "account \(account)" }
    var table = TextTable(
      ["State", "Answers for it", "As heard", "Likeliest", "Yes", "90 %", "Next step due"], right: ["Yes"])
    for line in lines {
      let vote = sheet?.lines.first { $0.expected.state == line.target.state }
      table.append([
        names(line.target.state), name(line.target.owner),
        line.heard.map { "\($0.content.heard?.rawValue ?? ""), \($0.day)" } ?? "nothing yet",
        vote?.likeliest ?? "–", vote.map { NumberText.three($0.expected.yes) } ?? "–",
        vote.map { "\(NumberText.three($0.expected.yesLow)) to \(NumberText.three($0.expected.yesHigh))" }
          ?? "–",
        line.steps.first?.day ?? "",
      ])
    }
    page.table("States", table)
    for line in lines where !line.entries.isEmpty {
      var entries = TextTable(["Day", "Kind", "Who", "Status", "Words"])
      for entry in line.entries {
        let source = entry.content.source.isEmpty ? [] : ["heard from \(entry.content.source)"]
        entries.append([
          entry.day, entry.kind.rawValue, name(entry.account),
          entry.content.asked?.rawValue ?? entry.content.heard?.rawValue ?? entry.content.rule?.words
            ?? entry.done.map { "taken \($0.day)" } ?? "",
          ((entry.content.text.isEmpty ? [] : [entry.content.text]) + source).joined(separator: "; "),
        ])
      }
      page.table(names(line.target.state), entries)
    }
    return page.text
  }
}
