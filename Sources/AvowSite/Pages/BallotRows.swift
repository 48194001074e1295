import AvowOperations
import AvowRecord

/// The rows of the table of ballots with the source's own values, written as bytes.
enum BallotRows {
  static func html(_ ballots: [Ballot], on date: PartialDate, in answers: Answers) -> String {
    var markup = Markup()
    for ballot in ballots {
      let mark = Mark(ballot.choice)
      markup.open("tr")
      markup.open("th", ["scope": "row"])
      markup.element(
        "a", ["href": SiteMap.state(ballot.state, with: []).href],
        text: answers.reference.name(of: ballot.state, on: date))
      markup.close("th")
      markup.element("td", text: ballot.state)
      markup.element("td", text: mark.word)
      markup.element("td", text: ballot.voter)
      markup.element("td", text: ballot.original)
      markup.close("tr")
    }
    return markup.text
  }

  static func table(_ ballots: [Ballot], on date: PartialDate, in answers: Answers) -> String {
    var writer = DelimitedWriter(header: ["roll_call", "state", "name", "choice", "voter", "original"])
    for ballot in ballots {
      writer.append([
        ballot.rollCall, ballot.state, answers.reference.name(of: ballot.state, on: date), ballot.choice.word,
        ballot.voter, ballot.original,
      ])
    }
    return writer.text
  }
}
