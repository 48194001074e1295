import AvowRecord
import AvowStore

extension Answers {
  /// A session of a corpus as a meeting: who spoke, in the order of the file, and the findings; nil for anything else.
  func sessionOfCorpus(_ symbol: String) throws -> MeetingAnswer? {
    guard let spoken = try store.spokenMeeting(symbol), spoken.form == .corpus else { return nil }
    let file = try store.file(ofSpoken: symbol)
    let meeting = Meeting(spoken, source: file?.name ?? "")
    var answer = MeetingAnswer(
      meeting: meeting, debate: nil, documents: [], decisions: [], rollCalls: [], reportedInterventions: [],
      notes: [], corrections: [])
    answer.statements = try statements(ofMeeting: symbol)
    answer.spoken = spoken
    answer.findings = try store.findings(ofSpoken: symbol)
    return answer
  }
}
