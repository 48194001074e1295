import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Vetoes in the record")
struct VetoTests {
  private func take(_ fictional: FictionalRecord, _ name: String, _ text: String) throws -> ImportedFile {
    guard
      case .imported(let file) = try ImportFile(store: fictional.store, today: "2026-11-25").run(
        fictional.file(name, text))
    else { throw CancellationError() }
    return file
  }

  private func filled() throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    let file = try take(
      fictional, "vetoes.csv",
      """
      date,draft,meeting_record,agenda_item,crisis_topic,member_veto1,member_veto2,member_veto3,China,France,Russia,USSR,USA,UK
      5/1/2012,S/2012/9901,S/PV.9901,The lakes,Otter Lakes,Arlania,Cordavia,,0,0,0,0,0,0
      6/2/1999,S/PV.9902,S/PV.9902,The hills,Hills,Atlantis,,,0,0,0,0,0,0
      6/2/1999,S/PV.9902,S/PV.9902,The hills once more,Hills,Cordavia,,,0,0,0,0,0,0
      31/12/1999,S/1999/9903,S/PV.9903,The hills,Hills,Cordavia,,,0,0,0,0,0,0
      """)
    #expect(file.rowsRead == 4)
    let kinds = try fictional.store.findings(file: file.digest).items.map(\.kind).sorted()
    #expect(
      kinds == ["flags-differ", "flags-differ", "flags-differ", "unknown-state", "unreadable-date"])
    _ = try take(
      fictional, "events.csv",
      """
      date,label,kind,source,source_url,note
      2011-04-03,The otter lakes run dry,atrocity,a chronicle,https://example.org/,
      2013-01-01,Otter lakes mourned,atrocity,a chronicle,https://example.org/,
      1999-06-02,A day of rain,council,a chronicle,https://example.org/,
      2011-99-03,No such day,council,a chronicle,https://example.org/,
      """)
    return fictional
  }

  @Test("a draft that was only spoken stands under its meeting, the second one under a number")
  func ids() throws {
    let fictional = try filled()
    #expect(
      try fictional.store.vetoedDrafts().map(\.id) == ["S/2012/9901", "S/PV.9902", "S/PV.9902-2"])
    #expect(try fictional.store.vetoedDrafts()[1].casters == [.init(state: nil, asPrinted: "Atlantis")])
  }

  @Test("events before the veto that name the situation belong to it, and those of its day")
  func events() throws {
    let fictional = try filled()
    let found = try Answers(fictional.store).vetoes(codes: ["OTTER-CODE"])
    #expect(
      found.lines.map { $0.events.map(\.label) } == [
        ["The otter lakes run dry"], ["A day of rain"], ["A day of rain"],
      ])
    #expect(found.figures.map(\.value) == [3, 3, 0])
    #expect(found.casters.map { "\($0.value) \($0.count)" } == ["XAC 2", "Atlantis 1", "XAA 1"])
    #expect(found.lines[0].castersRestrained == ["XAA"], "Cordavia is in the group, since when is not told")
    var filter = VetoFilter()
    filter.state = "XAC"
    filter.until = 2000
    #expect(try Answers(fictional.store).vetoes(filter).lines.map(\.draft.id) == ["S/PV.9902-2"])
    #expect(
      found.table.contains(
        "S/2012/9901,2012-05-01,S/PV.9901,Otter Lakes,XAA XAC,,,2011-04-03 The otter lakes"))
  }
}
