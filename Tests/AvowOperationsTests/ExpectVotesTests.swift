import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

/// Sixty fictional states, a fictional record of fourteen resolutions, and what is expected of the next.
@Suite("Expected votes and blocs of a fictional Assembly")
struct ExpectVotesTests {
  /// Ids `YAA` to `YCH`, codes 2000 to 2059.
  private static let states = (0..<60).map { number in
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return "Y\(letters[number / 26])\(letters[number % 26])"
  }

  /// The first twenty always vote yes, the next twenty abstain, but yes on every other; the last twenty vote no, but for
  /// the very last, which is mostly absent.
  private static func choice(_ state: Int, _ rollCall: Int) -> Int {
    switch state {
    case ..<20: 1
    case ..<40: rollCall % 2 == 0 ? 2 : 1
    case 59: rollCall % 4 == 0 ? 3 : 8
    default: 3
    }
  }

  private static func record() throws -> RecordStore {
    let folder = FileManager.default.temporaryDirectory.appending(path: "assembly-\(UUID().uuidString)")
    let store = try RecordStore(folder: folder)
    let tail = ",invented for the tests,2026-11-23\n"
    var more: [String: String] = [:]
    for (number, state) in states.enumerated() {
      more["states.csv", default: ""] += "\(state),member,State \(number),State \(number),,," + tail
      more["memberships.csv", default: ""] += "\(state),member,1945-10-24,," + tail
      more["source-codes.csv", default: ""] += "cow,\(2000 + number),\(state),1945-10-24,," + tail
      more["state-names.csv", default: ""] += "\(state),State \(number),short,,," + tail
    }
    let reference = try ReferenceData { name in
      var text = String(
        decoding: try Data(contentsOf: FictionalRecord.fixture("FictionalReference/\(name)")), as: UTF8.self)
      if !text.hasSuffix("\n") { text += "\n" }
      return Data((text + (more[name] ?? "")).utf8)
    }
    try store.replaceShipped(
      reference: reference, proceedings: FictionalRecord.proceedings(),
      digest: String(repeating: "e", count: 64))
    var resolutions =
      "rcid,year,session,abstain,yes,no,importantvote,date,unres,amend,para,short,descr,me,nu,di,hr,co,ec,ident,resid\n"
    var votes = "rcid,ccode,vote,source\n"
    for rollCall in 0..<14 {
      resolutions +=
        "\(rollCall + 1),\(2005 + rollCall),\(60 + rollCall),0,0,0,0,\(2005 + rollCall)-12-1\(rollCall % 9),"
        + "R/\(60 + rollCall)/9\(rollCall),0,0,\"Situation of human rights in Arlania\",NA,0,0,0,1,0,0,0,\(rollCall + 1)\n"
      for state in 0..<60 { votes += "\(rollCall + 1),\(2000 + state),\(choice(state, rollCall)),made up\n" }
    }
    for (name, text) in [("roll-calls.csv", resolutions), ("ballots.csv", votes)] {
      let file = folder.appending(path: name)
      try Data(text.utf8).write(to: file)
      _ = try ImportFile(store: store, today: "2026-11-23").run(file)
    }
    return store
  }

  @Test("those who always voted yes are expected to, and the run is kept once")
  func expected() throws {
    let store = try Self.record()
    defer { try? FileManager.default.removeItem(at: store.folder) }
    let answers = try Answers(store)
    let run = try ExpectVotes(answers, today: "2026-11-23").run(draws: 40)
    #expect(run.method == "expected-votes" && run.rollCalls == 14)
    let sheet = try WhipSheet(run, in: answers)
    let lines = Dictionary(uniqueKeysWithValues: sheet.lines.map { ($0.expected.state, $0) })
    #expect(Self.states.allSatisfy { lines[$0] != nil })
    for line in sheet.lines {
      let one = line.expected
      #expect(abs(one.yes + one.abstain + one.no + one.absent - 1) < 1e-9)
      #expect(one.yesLow <= one.yes && one.yes <= one.yesHigh)
    }
    let (yes, wavering, no) = (lines["YAA"], lines["YBA"], lines["YBZ"])
    #expect(yes?.likeliest == "yes" && yes?.nearTheLine == false && (yes?.expected.yes ?? 0) > 0.8)
    #expect(wavering?.nearTheLine == true)
    #expect(no?.likeliest == "no" && (lines["YCH"]?.expected.absent ?? 0) > 0.4)
    #expect(sheet.positionsOfRun == nil && sheet.kind.contains("situation of human rights in"))
    let brier = try #require(sheet.brier?.value)
    let plain = try #require(sheet.plainRules.first { $0.label == "all states alike" }?.value)
    #expect(brier < plain)
    #expect(try ExpectVotes(answers, today: "2026-11-24").run(draws: 40).id == run.id)
    #expect(try WhipSheet.latest(in: answers)?.run.id == run.id)
  }

  @Test("the three camps are found as blocs, and stay together")
  func blocs() throws {
    let store = try Self.record()
    defer { try? FileManager.default.removeItem(at: store.folder) }
    let answers = try Answers(store)
    let run = try FindBlocs(answers, today: "2026-11-23").run(.init(selection: .init(), parts: 3, draws: 20))
    let found = try BlocsAnswer(run, in: answers)
    #expect(found.blocs.map(\.members.count) == [20, 20, 19])
    #expect(found.blocs.allSatisfy { ($0.together ?? 0) > 0.9 })
    #expect(Set(found.blocs[0].members.map(\.state)).isDisjoint(with: found.blocs[1].members.map(\.state)))
    #expect(throws: FindBlocs.Fault.self) {
      try FindBlocs(answers, today: "2026-11-23").run(.init(selection: .init(from: "2015")))
    }
  }
}
