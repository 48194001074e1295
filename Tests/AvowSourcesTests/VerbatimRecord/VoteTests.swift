import AvowRecord
import Testing

@testable import AvowSources

@Suite("Votes of a verbatim record")
struct VoteTests {
  private func vote(_ after: [String], lists: [String]? = nil) throws -> (SpokenVote, SpokenRecord) {
    let lists =
      lists ?? [
        "_In favour_:", "»Arlania, Brevonia, Federation of Cordavia", "_Against_:", "»Delmarre.",
        "_Abstaining_:", "»Eskeland.",
      ]
    let record = try PrintedRecord(
      [
        "**The President**: We shall vote on draft resolution I, entitled “Otters”, contained in document A/67/900.",
        "_A recorded vote was taken._",
      ] + lists + after
    ).read()
    return (try #require(record.votes.first), record)
  }

  @Test("lists, totals, subject and resolution are read")
  func whole() throws {
    let (vote, record) = try vote([
      "_Draft resolution I was adopted by 3 votes to 1, with 1 abstention_ (resolution 67/946)."
    ])
    #expect(vote.inFavour.map(\.state) == ["XAA", "XAB", "XAC"])
    #expect(vote.inFavour.map(\.printed) == ["Arlania", "Brevonia", "Federation of Cordavia"])
    #expect(vote.against.map(\.state) == ["XAD"])
    #expect(vote.abstaining.map(\.state) == ["XAE"])
    #expect(vote.printed == PrintedTotals(inFavour: 3, against: 1, abstaining: 1))
    #expect(vote.about == "Draft resolution I, “Otters” (A/67/900)")
    #expect(vote.resolution == "A/RES/67/946")
    #expect(vote.part == .whole)
    #expect(record.findings.isEmpty)
  }

  @Test("printed totals that are not those of the lists are a finding with both")
  func differ() throws {
    let (vote, record) = try vote(["_Draft resolution I was adopted by 4 votes to 1, with 1 abstention._"])
    #expect(vote.printed.inFavour == 4)
    #expect(vote.inFavour.count == 3)
    let finding = try #require(record.findings.first { $0.kind == "totals-differ" })
    #expect(finding.meaning == "Printed in favour: 4; the list has 3. Both are kept.")
    #expect(finding.about == "A/67/PV.901/vote/1")
  }

  @Test("a rejection that names the votes against first is read the right way round")
  func rejected() throws {
    let lists = [
      "_In favour_:", "»Arlania.", "_Against_:", "»Brevonia, Cordavia, Delmarre.", "_Abstaining_:", "»None.",
    ]
    let (vote, record) = try vote(["_The amendment was rejected by 3 votes to 1._"], lists: lists)
    #expect(vote.printed == PrintedTotals(inFavour: 1, against: 3))
    #expect(vote.outcome == "rejected")
    #expect(vote.part == .amendment)
    #expect(vote.abstaining.isEmpty)
    #expect(record.kinds == ["totals-swapped"])
  }

  @Test("a missing list of abstentions is not zero, and is no finding where nothing is printed")
  func missing() throws {
    let lists = ["_In favour_:", "»Arlania, Brevonia.", "_Against_:", "»Cordavia."]
    let (vote, record) = try vote(["_Operative paragraph 5 was retained by 2 votes to 1._"], lists: lists)
    #expect(vote.printed.abstaining == nil)
    #expect(vote.outcome == "retained")
    #expect(vote.part == .paragraph)
    #expect(record.findings.isEmpty)
  }

  @Test("what delegations say they had meant is kept beside what they cast, part by part")
  func intentions() throws {
    let (vote, record) = try vote([
      "_Draft resolution I was adopted by 3 votes to 1, with 1 abstention._",
      "[Subsequently, the delegations of Delmarre and the Kingdom of Brevonia informed the Secretariat that they had "
        + "intended to vote in favour; the delegation of Arlania had not intended to participate in the vote.]",
    ])
    #expect(vote.intentions.map { $0.voters.map(\.state) } == [["XAD", "XAB"], ["XAA"]])
    #expect(vote.intentions.map(\.intended) == ["in favour", "not participate"])
    #expect(vote.against.map(\.state) == ["XAD"])
    #expect(record.findings.isEmpty)
  }

  @Test("an unknown voter is counted in its list and becomes a finding; a voter in two lists too")
  func voters() throws {
    let lists = ["_In favour_:", "»Arlania, Atlantis.", "_Against_:", "»Arlania."]
    let (vote, record) = try vote(["_The motion was adopted by 2 votes to 1._"], lists: lists)
    #expect(vote.inFavour.map(\.state) == ["XAA", nil])
    #expect(vote.part == .motion)
    #expect(record.kinds == ["unknown-voter", "voter-twice"])
  }

  @Test("a list goes on over columns and pages, in the middle of a name")
  func overPages() throws {
    let many = Array(repeating: "Federation of Cordavia", count: 90).joined(separator: ", ")
    var printed = PrintedRecord([
      "**The President**: We vote on draft resolution II.", "_A recorded vote was taken._", "_In favour_:",
      "»" + many + ".",
      "_Against_:", "»None.", "_Draft resolution II was adopted by 90 votes to none._",
    ])
    printed.linesOnPage = 11
    let record = try printed.read()
    #expect(record.votes.first?.inFavour.count == 90)
    #expect(!record.kinds.contains("totals-differ"))
    #expect(!record.kinds.contains("unknown-voter"))
  }

  @Test("the Security Council says its totals in the chair's words")
  func council() throws {
    var printed = PrintedRecord([
      "**The President**: I shall now put the draft resolution to the vote.",
      "_A vote was taken by show of hands._",
      "_In favour:_", "»Arlania, Brevonia", "_Against:_", "»Cordavia", "_Abstaining:_", "»None",
      "**The President**: The result of the voting is as follows: two votes in favour, one against and no abstentions. "
        + "The draft resolution has not been adopted, owing to the negative vote of a permanent member.",
    ])
    printed.symbol = "S/PV.9901"
    printed.head = ["United Nations", "Security Council", "Sixty-seventh year", "9901st meeting"]
    let vote = try #require(try printed.read().votes.first)
    #expect(vote.printed == PrintedTotals(inFavour: 2, against: 1, abstaining: 0))
    #expect(vote.outcome == "rejected")
    #expect(vote.method == "show of hands")
  }

  @Test("an adoption without a vote is an action, not a vote")
  func withoutVote() throws {
    let record = try PrintedRecord([
      "**The President**: May I take it?", "_Draft resolution III was adopted_ (resolution 67/947).",
    ]).read()
    #expect(record.votes.isEmpty)
    #expect(record.actions.map(\.resolution) == ["A/RES/67/947"])
  }
}
