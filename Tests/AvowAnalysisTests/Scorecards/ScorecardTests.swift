import AvowAnalysis
import AvowRecord
import Testing

@Suite("Scorecards")
struct ScorecardTests {
  private func line(
    _ id: String, from maker: String?, to addressee: String, _ answer: RecommendationEvent.Kind?,
    _ deeds: [(RecommendationEvent.Kind, RecommendationEvent.Voice)] = [], lenses: [String] = []
  ) -> RecommendationLine {
    RecommendationLine(
      id: id, maker: maker, addressee: addressee, session: "1", cycle: 1, date: nil, action: 5,
      answer: answer,
      lenses: lenses, deeds: deeds.map { .init(kind: $0.0, voice: $0.1, date: nil) })
  }

  private var lines: [RecommendationLine] {
    [
      line("a", from: "XBB", to: "XAA", .accepted, [(.actionBegun, .state), (.contested, .civilSociety)]),
      line("b", from: "XBB", to: "XAA", .accepted, [(.done, .civilSociety)], lenses: ["l"]),
      line("c", from: "XCC", to: "XAA", .accepted),
      line("d", from: "XCC", to: "XAA", .noted, lenses: ["l"]),
      line("e", from: nil, to: "XAA", nil),
      line("f", from: "XAA", to: "XBB", .rejected),
      line("g", from: "XOL", to: "XCC", .accepted, [(.lapsed, .record)]),
    ]
  }

  @Test(
    "answers add up to the whole, silence apart; the state's own word and that of others are counted apart")
  func standing() {
    let standing = Standing(lines.filter { $0.addressee == "XAA" })
    #expect(standing.total == 5)
    #expect(
      standing.accepted + standing.noted + standing.rejected + standing.changed + standing.unanswered == 5)
    #expect(standing.acted == 2 && standing.actedByOwnAccount == 1 && standing.actedByOthersAccount == 1)
    #expect(standing.done == 1 && standing.contested == 1 && standing.nothingKnown == 1)
    #expect(standing.acceptedShare == 0.75)
    #expect(Standing([line("z", from: nil, to: "XAA", nil)]).acceptedShare == nil)
  }

  @Test("a card counts under the state that answers today, by lens, with its group as context")
  func card() throws {
    let cards = Scorecards(lines) { $0 == "XOL" ? "XAA" : $0 }
    let card = cards.card(
      of: "XAA", lenses: ["l", "none"],
      peers: [.init(id: "g", name: "G", members: ["XAA", "XBB", "XCC", "XZZ"])])
    #expect(card.received.total == 5 && card.made.total == 2)
    #expect(card.lenses.map(\.received.total) == [2, 0])
    #expect(card.topMakers.map(\.state) == ["XBB", "XCC"] && card.topMakers.map(\.count) == [2, 2])
    let peers = try #require(card.peers.first)
    #expect(peers.members == ["XBB", "XCC"], "a member that nobody asked anything is not context")
    #expect(peers.received?.least == 1 && peers.received?.count == 2)
    #expect(peers.acceptedShare?.middle == 0.5)
  }

  @Test("a year holds what was asked in it and what happened in it, whenever it was asked")
  func year() throws {
    var asked = line("a", from: "XBB", to: "XOL", .accepted, lenses: ["l"])
    asked.date = PartialDate("2012-05")
    var earlier = line("b", from: "XBB", to: "XAA", .accepted)
    earlier.date = PartialDate("2010")
    earlier.deeds = [
      .init(kind: .done, voice: .state, date: PartialDate("2012-01-02")),
      .init(kind: .contested, voice: .civilSociety, date: PartialDate("2012-03")),
      .init(kind: .actionBegun, voice: .unitedNations, date: PartialDate("2011")),
      .init(kind: .lapsed, voice: .record, date: nil),
    ]
    var nobody = line("c", from: "XBB", to: "XAA", nil)
    nobody.addressee = nil
    nobody.date = PartialDate("2012")
    let found = YearOfImplementation(
      2012, [asked, earlier, nobody, line("d", from: nil, to: "XCC", nil)], lenses: ["l"]
    ) { $0 == "XOL" ? "XAA" : $0 }
    #expect(found.rows.map(\.state) == ["XAA"])
    let row = try #require(found.rows.first)
    #expect(row.received.total == 1 && row.received.accepted == 1 && row.lenses == ["l": 1])
    #expect(row.ownAccount == 1 && row.othersAccount == 0 && row.events == ["done": 1, "contested": 1])
    #expect(row.receivedIDs == ["a"] && row.eventIDs == ["b", "b"])
    #expect(found.undatedRecommendations == 1 && found.undatedEvents == 1 && found.withoutState == 1)
  }
}
