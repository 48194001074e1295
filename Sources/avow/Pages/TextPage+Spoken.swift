import AvowOperations
import AvowRecord

extension TextPage {
  /// The run of a meeting: turns with speaker, state and first words; votes with totals; findings.
  mutating func spoken(_ answer: MeetingAnswer) {
    if !answer.statements.isEmpty {
      var statements = TextTable(["Id", "State", "Speaker", "Words"], right: ["Words"])
      for one in answer.statements {
        statements.append([one.id, one.state ?? "", one.speaker, NumberText.grouped(one.words)])
      }
      table("Statements", statements)
      list("Findings", answer.findings.map { "\($0.place): \($0.meaning) “\($0.fragment)”" })
    }
    guard !answer.interventions.isEmpty else { return }
    var turns = TextTable(["No.", "Page", "Kind", "State", "Speaker", "First words"])
    for turn in answer.interventions {
      let words = turn.paragraphs.first?.text ?? ""
      turns.append([
        "\(turn.number)", "\(turn.page)", turn.kind.rawValue, turn.state ?? "", turn.speaker,
        words.count > 60 ? words.prefix(60) + "…" : words,
      ])
    }
    table("The run of the meeting", turns)
    var votes = TextTable(["About", "In favour", "Against", "Abstaining", "Outcome"])
    for vote in answer.votes {
      func cell(_ printed: Int?, _ counted: Int) -> String {
        guard let printed else { return counted == 0 ? "" : "\(counted) in the list" }
        return printed == counted ? "\(printed)" : "\(printed), \(counted) in the list"
      }
      votes.append([
        vote.about, cell(vote.printed.inFavour, vote.counted.inFavour),
        cell(vote.printed.against, vote.counted.against),
        cell(vote.printed.abstaining, vote.counted.abstaining),
        vote.outcome ?? "",
      ])
    }
    if !answer.votes.isEmpty { table("Votes in the record", votes) }
    list("Findings", answer.findings.map { "\($0.place): \($0.meaning) “\($0.fragment)”" })
  }
}
