import AvowRecord
import Testing

@Suite("Groups after the decisions of people")
struct LikenessGroupsTests {
  private func leaders(_ found: [Int: Int], _ decisions: [(Int, Int, Bool)]) -> [Int: Int] {
    LikenessGroups(found: found, decisions: decisions.map { (one: $0.0, other: $0.1, isSame: $0.2) }).leaders
  }

  @Test("without decisions the groups stand as found")
  func asFound() { #expect(leaders([2: 1, 5: 1], []) == [2: 1, 5: 1]) }

  @Test("two that say the same stand around the earlier, whichever is named first")
  func join() {
    #expect(leaders([:], [(7, 3, true)]) == [7: 3])
    #expect(leaders([3: 1], [(3, 7, true)]) == [3: 1, 7: 1])
  }

  @Test("what leads others brings them along")
  func joinLeader() { #expect(leaders([6: 5, 7: 5], [(2, 5, true)]) == [5: 2, 6: 2, 7: 2]) }

  @Test("what is set apart leaves the group, and the others stay")
  func split() {
    #expect(leaders([2: 1, 3: 1], [(1, 2, false)]) == [3: 1])
    #expect(leaders([2: 1, 3: 1], [(2, 3, false)]) == [2: 1])
    #expect(leaders([2: 1], [(2, 9, false)]) == [2: 1])
  }

  @Test("a later opposite decision takes an earlier one back")
  func takenBack() {
    #expect(leaders([2: 1], [(1, 2, false), (2, 1, true)]) == [2: 1])
    #expect(leaders([:], [(1, 2, true), (1, 2, false)]) == [:])
    #expect(leaders([6: 5], [(2, 5, true), (2, 5, false)]) == [6: 5])
  }
}
