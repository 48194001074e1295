import AvowAnalysis
import AvowRecord
import Testing

@Suite("The members of a group on a date")
struct GroupMembersTests {
  static func members(_ group: String, _ day: String) throws -> GroupMembers {
    try GroupMembers(
      of: group, on: #require(PartialDate(day)), in: LakeWorld.reference(), sizes: LakeWorld.sizes)
  }

  @Test("who had left or not yet joined is no member")
  func dates() throws {
    #expect(try Self.members("union", "2012-05-31").certain == ["XAA", "XAB"])
    #expect(try Self.members("union", "2012-06-01").certain == ["XAA"])
    #expect(try Self.members("union", "2013-07-01").certain == ["XAA", "XAC"])
    #expect(try Self.members("union", "2012-06-01").possible.isEmpty)
  }

  @Test("an unknown start and an uncertain source make possible members, never certain ones")
  func uncertain() throws {
    let shore = try Self.members("shore", "2016-01-01")
    #expect(shore.certain == ["XAO"])
    #expect(shore.possible == ["XAD", "XAE", "XAI"])
  }

  @Test("a state that was not yet a Member of the United Nations belongs to no group")
  func notYetState() throws {
    #expect(try Self.members("shore", "2012-01-01").possible == ["XAD", "XAE"])
  }

  @Test("a published size adds members without names: the larger of those before and after the day")
  func sizes() throws {
    let onTheDay = try Self.members("friends", "2012-01-01")
    #expect(onTheDay.certain.count == 2 && onTheDay.unnamed == 1 && onTheDay.size?.figure == "friends.3")
    #expect(try Self.members("friends", "2012-06-01").unnamed == 3)
    #expect(try Self.members("friends", "2013-06-01").unnamed == 3)
    #expect(try Self.members("friends", "2014-06-01").unnamed == 2)
    #expect(try Self.members("union", "2012-01-01").unnamed == 0)
  }

  @Test("regional groups are groups too, and a group without a list says so")
  func listed() throws {
    #expect(try Self.members("north", "2012-01-01").certain == ["XAA", "XAB", "XAC", "XAD"])
    #expect(try !Self.members("herons", "2012-01-01").isListed)
  }
}

@Suite("For whom a statement is made")
struct SpokenForTests {
  static func spoken(_ turn: Intervention, on day: String = "2012-12-20") throws -> SpokenFor {
    try SpokenFor(
      turn, on: #require(PartialDate(day)), in: LakeWorld.reference(), sizes: LakeWorld.sizes)
  }

  static func states(_ spoken: SpokenFor, certain: Bool = true) -> [StateID] {
    Set(spoken.entries.filter { $0.isCertain == certain }.map(\.state)).sorted()
  }

  @Test("a state that says nothing about others speaks for itself")
  func itself() throws {
    let spoken = try Self.spoken(LakeWorld.turn(1, "XAA"))
    #expect(Self.states(spoken) == ["XAA"])
    #expect(!spoken.isJoint)
  }

  @Test("members on the day, alignments read out, and the speaker: each state once")
  func unionWithAligned() throws {
    let turn = LakeWorld.turn(1, "XAA", behalf: "the union", groups: ["union"], aligned: ["XAG", "XAH"])
    #expect(try Self.states(Self.spoken(turn)) == ["XAA", "XAG", "XAH"])
    #expect(try Self.states(Self.spoken(turn, on: "2014-01-01")) == ["XAA", "XAC", "XAG", "XAH"])
  }

  @Test("a list that is read out stands for the group, members or not")
  func readOut() throws {
    let turn = LakeWorld.turn(
      1, "XAA", behalf: "the north, namely State XAB and State XAC", groups: ["north"],
      others: ["the herons"],
      states: ["XAB", "XAC"])
    let spoken = try Self.spoken(turn)
    #expect(Self.states(spoken) == ["XAA", "XAB", "XAC"])
    #expect(spoken.openGroups.isEmpty && spoken.groups.isEmpty)
    let more = LakeWorld.turn(
      1, "XAE", behalf: "the union and State XAF and State XAG", groups: ["union"], states: ["XAF", "XAG"])
    #expect(try Self.states(Self.spoken(more)) == ["XAA", "XAE", "XAF", "XAG"])
  }

  @Test("a group without a list leaves the number open, and words that name nobody are told and not counted")
  func open() throws {
    let group = LakeWorld.turn(1, "XAA", behalf: "the Group of Herons", others: ["Group of Herons"])
    #expect(try Self.spoken(group).openGroups == ["Group of Herons"])
    let nobody = LakeWorld.turn(
      1, "XAA", behalf: "the whole of otterkind", others: ["the whole of otterkind"])
    let spoken = try Self.spoken(nobody)
    #expect(spoken.openGroups.isEmpty && spoken.unread == ["the whole of otterkind"])
    #expect(!spoken.isJoint)
    let movement = LakeWorld.turn(1, "XAA", behalf: "the Non-Aligned Movement", groups: ["nam"])
    #expect(try Self.spoken(movement).openGroups == ["Movement of Non-Aligned Countries"])
  }

  @Test("possible members stay possible, and an observer is spoken for as an observer")
  func possible() throws {
    let spoken = try Self.spoken(LakeWorld.turn(1, "XAA", behalf: "the shore", groups: ["shore"]))
    #expect(Self.states(spoken, certain: false) == ["XAD", "XAE"])
    #expect(spoken.observers == ["XAO"])
    #expect(spoken.memberStates == 8)
  }
}
