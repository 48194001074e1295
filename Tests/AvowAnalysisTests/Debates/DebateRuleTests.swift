import AvowAnalysis
import AvowRecord
import Testing

@Suite("Rules that count a debate")
struct DebateRuleTests {
  static func count(_ rule: DebateRule, _ debate: DebateRecord) -> DebateFigure { rule.figure(of: debate) }

  static func ids(_ figure: DebateFigure) -> [String] { figure.count?.entries.map(\.id) ?? [] }

  @Test("chair, replies, points of order, explanations, introductions and the Secretariat are no statements")
  func leftOut() throws {
    let kinds = Intervention.Kind.allCases
    let debate = try LakeWorld.debate(
      kinds.enumerated().map { LakeWorld.turn($0.offset + 1, LakeWorld.members[$0.offset % 8], $0.element) })
    #expect(Self.ids(DebateRules.statesSpeaking.figure(of: debate)) == ["XAA"])
    let floor = DebateRules.statesTakingTheFloor.figure(of: debate)
    #expect(floor.count?.entries.count == 6)
    #expect(
      floor.count?.entries.contains { $0.interventions.contains("A/67/PV.901#7") } == false, "the chair")
  }

  @Test("a state that speaks for itself and stands in a joint statement: one state, two statements")
  func once() throws {
    let debate = try LakeWorld.debate([
      LakeWorld.turn(1, "XAA", behalf: "State XAB and State XAC", states: ["XAB", "XAC"]),
      LakeWorld.turn(2, "XAB"),
    ])
    let behalf = DebateRules.onBehalfOf.figure(of: debate)
    #expect(Self.ids(behalf) == ["XAA", "XAB", "XAC"])
    let twice = try #require(behalf.count?.entries.first { $0.id == "XAB" })
    #expect(twice.interventions == ["A/67/PV.901#1", "A/67/PV.901#2"])
    #expect(twice.ways == ["named in the statement", "spoke itself"])
    #expect(DebateRules.statements.figure(of: debate).least == 2)
    #expect(behalf.figure?.value == 3 && behalf.figure?.isCountOfList == true)
  }

  @Test("the spokesman counts with one rule and not with the other, unless it speaks nationally too")
  func spokesman() throws {
    let joint = LakeWorld.turn(1, "XAA", behalf: "the union", groups: ["union"])
    let both = LakeWorld.turn(
      2, "XAF", words: "I now add a few words in my national capacity.", behalf: "the friends",
      groups: ["friends"])
    let debate = try LakeWorld.debate([joint, both, LakeWorld.turn(3, "XAG")])
    let with = DebateRules.statesSpeaking.figure(of: debate)
    let without = DebateRules.statesSpeakingThemselves.figure(of: debate)
    #expect(Self.ids(with) == ["XAA", "XAF", "XAG"])
    #expect(Self.ids(without) == ["XAF", "XAG"])
    let comparison = try #require(RuleComparison(with, without, in: debate))
    #expect(comparison.onlyInOne.map(\.id) == ["XAA"])
    #expect(comparison.onlyInOne.first?.because == "statement, as spokesman")
    #expect(comparison.onlyInOther.isEmpty && comparison.note == nil)
  }

  @Test("possible members and published sizes make a range, and a group without a list leaves it open")
  func ranges() throws {
    let shore = try LakeWorld.debate([LakeWorld.turn(1, "XAA", behalf: "the shore", groups: ["shore"])])
    let range = DebateRules.onBehalfOf.figure(of: shore)
    #expect(range.least == 1 && range.most == 3 && range.text == "between 1 and 3")
    #expect(DebateRules.observersSpokenFor.figure(of: shore).least == 1)
    // 2012-12-20 lies between sizes 3 and 5; two friends are named, so three more at most, and eight Members in all.
    let twice = try LakeWorld.debate([
      LakeWorld.turn(1, "XAA", behalf: "the friends", groups: ["friends"]),
      LakeWorld.turn(2, "XAF", behalf: "the friends", groups: ["friends"]),
    ])
    let friends = DebateRules.onBehalfOf.figure(of: twice)
    #expect(friends.least == 2 && friends.most == 5, "the unnamed members of a group come in once")
    let open = try LakeWorld.debate([LakeWorld.turn(1, "XAA", behalf: "the NAM", groups: ["nam"])])
    let figure = DebateRules.onBehalfOf.figure(of: open)
    #expect(figure.least == 1 && figure.most == nil && figure.text == "at least 1")
    #expect(figure.reasons.contains { $0.contains("Movement of Non-Aligned Countries") })
    #expect(DebateRules.onBehalfOfNamed.figure(of: open).text == "1")
  }

  @Test("no more states are spoken for than there are Members")
  func ceiling() throws {
    let all = try LakeWorld.debate([
      LakeWorld.turn(1, "XAA", behalf: "north and south", groups: ["north", "south", "friends"])
    ])
    #expect(DebateRules.onBehalfOf.figure(of: all).text == "8")
  }

  @Test("an alignment counts only where the rule says so")
  func alignment() throws {
    let debate = try LakeWorld.debate([
      LakeWorld.turn(1, "XAA", behalf: "the union", groups: ["union"], aligned: ["XAH"])
    ])
    #expect(Self.ids(DebateRules.onBehalfOf.figure(of: debate)) == ["XAA", "XAH"])
    #expect(Self.ids(DebateRules.onBehalfOfWithoutAlignment.figure(of: debate)) == ["XAA"])
  }

  @Test("regional organisations, observers and civil society have a rule each")
  func others() throws {
    let debate = try LakeWorld.debate([
      LakeWorld.turn(1, nil, .guest, organisation: "african-union"),
      LakeWorld.turn(2, "XAO", organisation: "orrin"),
      LakeWorld.turn(3, nil, organisation: "otter-observers"),
      LakeWorld.turn(4, nil, .civilSociety, organisation: "otter-watch"),
      LakeWorld.turn(5, nil, .civilSociety, organisation: "otter-watch"),
    ])
    #expect(Self.ids(DebateRules.regionalOrganisations.figure(of: debate)) == ["african-union"])
    #expect(Self.ids(DebateRules.observers.figure(of: debate)) == ["XAO", "otter-observers"])
    #expect(Self.ids(DebateRules.civilSociety.figure(of: debate)) == ["otter-watch"])
    #expect(DebateRules.statesSpeaking.figure(of: debate).least == 0)
  }

  @Test("a first day is not the whole, and a missing meeting makes a floor")
  func parts() throws {
    let debate = try LakeWorld.debate(
      [LakeWorld.turn(1, "XAA"), LakeWorld.turn(2, "XAB")],
      later: [LakeWorld.turn(1, "XAB", meeting: 902), LakeWorld.turn(2, "XAC", meeting: 902)])
    #expect(DebateRules.statesSpeaking.figure(of: debate).text == "3")
    #expect(DebateRules.statesSpeakingFirstDay.figure(of: debate).text == "2")
    #expect(debate.coverage == "All 2 meetings are in the record.")
    let partial = try LakeWorld.debate([LakeWorld.turn(1, "XAA")], missing: 2)
    let floor = DebateRules.statesSpeaking.figure(of: partial)
    #expect(floor.text == "at least 1" && floor.isPartial)
    #expect(partial.coverage.hasPrefix("1 of 3 meetings are in the record."))
    let none = try LakeWorld.debate([], missing: 1)
    let absent = DebateRules.statesSpeaking.figure(of: none)
    #expect(absent.text == "not counted" && absent.figure == nil, "nothing held is not zero")
  }

  @Test("a speech that the chair interrupts is one statement and one place in the order")
  func interrupted() throws {
    let debate = try LakeWorld.debate([
      LakeWorld.turn(1, "XAA"), LakeWorld.turn(2, "XAH", .chair), LakeWorld.turn(3, "XAA"),
      LakeWorld.turn(4, nil, .civilSociety, organisation: "otter-watch", words: "Two words – no, four."),
    ])
    #expect(DebateRules.statements.figure(of: debate).least == 2)
    let room = CivilSocietyRoom(debate, year: 2012)
    #expect(room.firstPlace == 2 && room.voices.first?.of == 2)
    #expect(room.words == 4)
    #expect(room.share == 0.4)
  }

  @Test("filed statements and tables of speakers are counted apart and never as the record")
  func otherForms() throws {
    let reference = try LakeWorld.reference()
    var meeting = LakeWorld.meeting(901, on: "2012-12-20")
    meeting.form = .filed
    let filed = [LakeWorld.turn(1, "XAA"), LakeWorld.turn(2, "XAB")].map {
      DebateTurn($0, of: meeting, in: reference)
    }
    let debate = DebateRecord(
      id: "D", title: "Dialogue",
      sittings: [Sitting(id: "D/1", symbol: nil, title: "Dialogue", date: meeting.date, holding: .noRecord)],
      turns: [], filed: filed)
    #expect(DebateRules.statesThatFiled.figure(of: debate).text == "at least 2")
    #expect(DebateRules.statesSpeaking.figure(of: debate).text == "not counted")
    #expect(debate.coverage == "No verbatim record is made of an informal meeting.")
  }

  @Test("a count over debates never falls and knows each state once")
  func cumulative() throws {
    let first = try LakeWorld.debate([LakeWorld.turn(1, "XAA"), LakeWorld.turn(2, "XAB")])
    let second = try LakeWorld.debate([LakeWorld.turn(1, "XAB"), LakeWorld.turn(2, "XAC")])
    let days = ["2012-12-20", "2013-12-20"].compactMap { PartialDate($0) }
    let debates = [(record: first, from: days[0]), (record: second, from: days[1])]
    let rule = CumulativeRules.statesSpeaking
    #expect(rule.figure(of: debates, until: days[0]).text == "2")
    #expect(rule.figure(of: debates, until: days[1]).text == "3")
    let unheld = try LakeWorld.debate([], missing: 1)
    let partial = rule.figure(of: debates + [(record: unheld, from: days[1])], until: nil)
    #expect(partial.text == "at least 3")
  }

  @Test("every rule of debates stands in the one list, and each measure leads to rules that exist")
  func lists() {
    let all = Set(CountingRules.all.map(\.id))
    for rule in DebateRules.all { #expect(all.contains(rule.rule.id)) }
    for rule in OrdinalRules.all { #expect(all.contains(rule.rule.id)) }
    for rule in CumulativeRules.all { #expect(all.contains(rule.rule.id)) }
  }
}
