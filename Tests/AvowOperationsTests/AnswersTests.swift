import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Answers")
struct AnswersTests {
  @Test("a debate brings its meetings in the order a reader expects, its report and its contradictions")
  func debate() throws {
    let record = try FictionalRecord()
    let answer = try #require(try Answers(record.store).debate("OTTERS-2012"))
    #expect(answer.meetings.map(\.id) == ["A/67/PV.901", "A/67/PV.1000"])
    #expect(answer.documents.map(\.symbol) == ["A/67/900"])
    #expect(answer.published.first?.differ == true)
    #expect(answer.contradictions.map(\.number) == [1])
    #expect(answer.previous == "OTTERS-2011")
    #expect(answer.next == nil)
    #expect(answer.decisions.map(\.id) == ["A/RES/67/946"])
  }

  @Test(
    "a record is found however its id is written",
    arguments: [
      "XAA", "xaa", "A/RES/67/946", "a/res/67/946", "A/67/PV.901", "https://undocs.org/en/A/67/PV.901",
      "S/2012/900", "OTTERS-2012", "otters-2012", "contradiction 1", "OTTERS-2012.states-speaking.2",
      "GA67/9",
      "friends", "rtop",
    ])
  func show(id: String) throws {
    let record = try FictionalRecord()
    let shown = try Answers(record.store).show(id)
    #expect(shown != nil)
    let json = try JSONEncoder().encode(try #require(shown))
    #expect(json.count > 20)
  }

  @Test("what there is not is nil")
  func nothing() throws {
    let record = try FictionalRecord()
    let answers = try Answers(record.store)
    for id in ["", "XZZ", "A/RES/1/1", "contradiction 99", "'; DROP TABLE state; --"] {
      #expect(try answers.show(id) == nil)
    }
  }

  @Test("a named vote shows in the brief; a decision that names nobody says so")
  func brief() throws {
    let record = try FictionalRecord()
    let answers = try Answers(record.store)
    let named = try #require(try answers.brief("XAC"))
    #expect(named.votesOnRtoP.map(\.choice) == ["no"])
    let unnamed = try #require(try answers.brief("XAD"))
    #expect(unnamed.votesOnRtoP.map(\.choice) == [nil])
    #expect(unnamed.votesOnRtoP.map(\.status) == ["not named in the sources"])
  }

  @Test("search finds states by former and official names and is not misled by case")
  func search() throws {
    let record = try FictionalRecord()
    let answers = try Answers(record.store)
    #expect(try answers.search("kingdom BREVONIA").map(\.id) == ["XAB"])
    #expect(try answers.search("otters 2012").contains { $0.kind == .debate && $0.id == "OTTERS-2012" })
    #expect(try answers.search("   ").isEmpty)
  }

  @Test("the record that ships opens clean, and a second opening changes nothing")
  func shipped() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try OpenRecord.run(folder)
    let check = try CheckRecord.run(store)
    #expect(check.problems.map(\.fragment) == [])
    let version = try store.version()
    #expect(try OpenRecord.run(folder).version() == version)
    let decision = try #require(try Answers(store).decision("A/RES/75/277"))
    #expect(decision.decision.inFavour == 115)
    #expect(decision.namedVotes.filter { $0.choice == "no" }.count == 15)
  }
}
