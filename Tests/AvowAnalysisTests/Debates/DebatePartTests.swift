import AvowAnalysis
import AvowRecord
import Foundation
import Testing

@Suite("The part of a meeting that belongs to a debate")
struct DebatePartTests {
  static func record(_ numbers: [String?], titles: [String]) -> SpokenRecord {
    var record = SpokenRecord(meeting: LakeWorld.meeting(901, on: "2012-12-20"))
    for (index, number) in numbers.enumerated() {
      let id = "A/67/PV.901/item/\(index + 1)"
      record.items.append(
        AnnouncedItem(
          id: id, number: number, isContinued: false, heading: [titles[index]], page: 1, after: nil))
      var turn = LakeWorld.turn(index + 1, LakeWorld.members[index])
      turn.item = id
      record.interventions.append(turn)
    }
    return record
  }

  static func items(_ number: String?, _ title: String?) throws -> [AgendaItem] {
    let text =
      "id,topic,body,session,number,title,how_placed,decided_on,decision,status,note,source,as_of\n"
      + "GA67/9,otters,GA,67,\(number ?? ""),\(title ?? ""),,,,verified,,invented for the tests,2026-11-23\n"
    return try DelimitedTable(Data(text.utf8), name: "agenda-items.csv").decoded(as: AgendaItem.self)
  }

  @Test("only the turns under the item count, sub-items included, and how many do not is said")
  func byNumber() throws {
    let record = Self.record(
      ["7", "9 and 12", nil, "19"], titles: ["Herons", "Otters", "(a) Young otters", "Eels"])
    let part = DebatePart(of: record, under: try Self.items("9", nil))
    #expect(part.interventions.map(\.number) == [2, 3])
    #expect(part.sentence?.contains("2 turns under other items are not") == true)
  }

  @Test("an item is known by its title where its number is not known")
  func byTitle() throws {
    let record = Self.record([nil, nil], titles: ["Herons", "The protection of otters (A/67/900)"])
    #expect(
      DebatePart(of: record, under: try Self.items(nil, "Protection of otters")).interventions.map(\.number)
        == [2])
  }

  @Test("a meeting with one item is taken whole; one whose items are all unknown is taken whole and says so")
  func whole() throws {
    let one = DebatePart(of: Self.record(["7"], titles: ["Herons"]), under: try Self.items("9", nil))
    #expect(one.interventions.count == 1 && one.sentence == nil)
    let other = DebatePart(
      of: Self.record(["7", "8"], titles: ["Herons", "Eels"]), under: try Self.items("9", nil))
    #expect(other.interventions.count == 2 && other.sentence?.contains("None of the 2 items") == true)
  }
}
