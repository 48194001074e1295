import Testing

/// The wall between the desk and the public record.
@Suite("The desk stays behind its wall")
struct DeskWallTests {
  static func uses(_ words: [String], in file: House.File) -> [String] {
    HouseRuleTests.uses(of: words, in: file.text, file: file.path)
  }

  @Test("nothing outside the desk's folders of the site names the desk's store or its verbs")
  func publicPages() throws {
    let files = try House.swiftFiles(under: "Sources/AvowSite").filter { !$0.path.contains("/Desk/") }
    #expect(files.count > 100)
    let words = ["DeskStore", ": Desk,", "DeskNote", "DeskVault", "KeyFile"]
    let found = files.flatMap { Self.uses(words, in: $0) }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }

  @Test("only Publish writes from the desk into the record")
  func oneVerb() throws {
    let desk = try House.swiftFiles(under: "Sources").filter { $0.path.contains("/Desk/") }
    #expect(desk.count > 30)
    let words = [
      "record.publish(", "record.withdraw(", "record.publishComment(", "record.withdrawComment(",
      "record.publishCounts(", "record.deliver(", "record.add(", "run(in: record", "update(in: record",
      "withdraw(in: record", "in: record, today",
    ]
    let writers = desk.filter { !Self.uses(words, in: $0).isEmpty }.map(\.name).sorted()
    #expect(
      writers == [
        "Publish+Article.swift", "Publish+Claims.swift", "Publish+Comment.swift", "Publish+Delivery.swift",
        "Publish+Issue.swift", "Publish+Settings.swift", "Publish+Situation.swift", "Publish+Warnings.swift",
        "Publish.swift",
      ])
    let holders = try House.swiftFiles(under: "Sources/AvowOperations").filter {
      $0.text.contains("RecordStore") && ($0.text.contains("DeskStore") || $0.text.contains("desk: Desk"))
    }.map(\.name)
    // The others copy both files and compare them; what was cut off is taken back at the desk, never written into the record.
    #expect(
      holders == [
        "BackUp.swift", "CheckDesk.swift", "CutOff.swift", "Publish.swift", "TakeBackCutOff.swift",
      ],
      "\(holders)")
  }

  @Test("the verbs of the record know no desk")
  func recordVerbs() throws {
    let files = try House.swiftFiles(under: "Sources/AvowOperations").filter { !$0.path.contains("/Desk/") }
    let found = files.flatMap { Self.uses(["DeskStore", "DeskNote"], in: $0) }
    #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
  }
}
