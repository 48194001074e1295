import AvowRecord
import Testing

@Suite("Reference data")
struct ReferenceDataTests {
  let reference: ReferenceData

  init() throws { reference = try ReferenceData.shipped() }

  private func day(_ text: String) throws -> Int { try #require(PartialDate(text)).firstDay }

  @Test(
    "the number of members is the one that the United Nations publishes",
    arguments: [
      ("1945-12-31", 51), ("1946-12-31", 55), ("1955-12-31", 76), ("1960-12-31", 99), ("1965-12-31", 117),
      ("1984-12-31", 159), ("1990-12-31", 159), ("1991-12-31", 166), ("1993-12-31", 184), ("1999-12-31", 188),
      ("2000-12-31", 189), ("2002-12-31", 191), ("2006-12-31", 192), ("2011-07-13", 192), ("2011-07-14", 193),
      ("2026-11-23", 193),
    ])
  func members(on date: String, number: Int) throws {
    #expect(reference.members(onDay: try day(date)).count == number)
  }

  @Test("everything that names a state names one of the list")
  func statesExist() {
    let ids = Set(reference.states.map(\.id))
    #expect(ids.count == reference.states.count)
    #expect(reference.memberships.allSatisfy { ids.contains($0.state) })
    #expect(reference.names.allSatisfy { ids.contains($0.state) })
    #expect(reference.codes.allSatisfy { ids.contains($0.state) })
    #expect(reference.ambiguousNames.allSatisfy { !$0.states.isEmpty && ids.isSuperset(of: $0.states) })
    #expect(reference.groupMemberships.allSatisfy { ids.contains($0.state) })
    #expect(reference.regionalMemberships.allSatisfy { ids.contains($0.state) })
    #expect(reference.relations.allSatisfy { ids.contains($0.earlier) && ids.contains($0.later) })
    #expect(reference.membershipChecks.allSatisfy { ids.contains($0.state) })
  }

  @Test("every membership of a group names a group of the list")
  func groupsExist() {
    let groups = Set(reference.groups.map(\.id))
    #expect(reference.groupMemberships.allSatisfy { groups.contains($0.group) })
    #expect(Set(reference.bodies.map(\.id)).isSuperset(of: ["GA", "SC"]))
    #expect(Set(reference.issues.map(\.id)).isSuperset(of: ["me", "nu", "di", "hr", "co", "ec", "rtop"]))
  }

  @Test("a period ends after it starts")
  func periods() {
    func inOrder(_ period: some Dated) -> Bool {
      guard let from = period.from?.date, let until = period.until?.date else { return true }
      return from.firstDay < until.lastDay
    }
    #expect(reference.memberships.allSatisfy { inOrder($0) })
    #expect(reference.names.filter { !inOrder($0) }.map(\.name) == [])
    #expect(reference.codes.filter { !inOrder($0) }.map(\.code) == [])
    #expect(reference.groupMemberships.allSatisfy { inOrder($0) })
    #expect(reference.regionalMemberships.allSatisfy { inOrder($0) })
  }

  @Test("the Russian Federation continues the USSR; no successor answers for a predecessor")
  func lineage() {
    #expect(reference.lineage(of: "RUS") == ["RUS", "SUN"])
    #expect(reference.lineage(of: "CZE") == ["CZE"])
    #expect(reference.lineage(of: "SVK") == ["SVK"])
    #expect(reference.lineage(of: "SSD") == ["SSD"])
    #expect(reference.lineage(of: "HRV") == ["HRV"])
    #expect(reference.lineage(of: "MNE") == ["MNE"])
  }

  @Test("every member and observer has one tile, and no cell has two")
  func tiles() {
    let tiles = reference.tiles.map(\.state)
    #expect(Set(tiles).count == tiles.count)
    #expect(Set(reference.tiles.map { [$0.column, $0.row] }).count == tiles.count)
    #expect(reference.tiles.allSatisfy { $0.column >= 0 && $0.row >= 0 })
    let present = reference.states.filter { $0.kind != .former }.map(\.id)
    #expect(Set(present).subtracting(tiles).sorted() == [])
    #expect(Set(tiles).subtracting(reference.states.map(\.id)).sorted() == [])
  }

  @Test("Türkiye stands in two regional groups")
  func tworegions() {
    let groups = Set(reference.regionalMemberships.filter { $0.state == "TUR" }.map(\.group))
    #expect(groups.count == 2)
  }

  @Test("every member stands in one group for elections at most")
  func regions() {
    let elections = reference.regionalMemberships.filter { $0.purpose == .elections && $0.until == nil }
    #expect(Set(elections.map(\.state)).count == elections.count)
  }

  @Test(
    "a name is the one of its date",
    arguments: [
      ("SWZ", "2017-06-01", "Swaziland"), ("SWZ", "2019-06-01", "Eswatini"),
      ("MKD", "2018-06-01", "the former Yugoslav Republic of Macedonia"),
      ("MKD", "2020-06-01", "North Macedonia"),
      ("TUR", "2020-06-01", "Turkey"), ("TUR", "2023-06-01", "Türkiye"), ("COD", "1990-06-01", "Zaire"),
      ("BFA", "1980-06-01", "Upper Volta"), ("BFA", "1990-06-01", "Burkina Faso"),
    ])
  func names(state: String, date: String, name: String) {
    #expect(reference.name(of: state, on: PartialDate(date)) == name)
  }

  @Test(
    "membership is told to the day",
    arguments: [("SSD", "2011-07-14"), ("MNE", "2006-06-28"), ("CHE", "2002-09-10"), ("TLS", "2002-09-27")])
  func admission(state: String, date: String) throws {
    let day = try day(date)
    #expect(reference.isMember(state, onDay: day - 1) == false)
    #expect(reference.isMember(state, onDay: day) == true)
  }

  @Test("no code means two states on one day")
  func codes() {
    let byCode = Dictionary(grouping: reference.codes) { $0.scheme + ":" + $0.code }
    for (code, rows) in byCode where rows.count > 1 {
      let days = Set(rows.flatMap { [$0.from?.date?.firstDay, $0.until?.date?.firstDay].compactMap { $0 } })
      for day in days.flatMap({ [$0 - 1, $0] }) {
        let states = Set(rows.filter { $0.holds(onDay: day) == true }.map(\.state))
        #expect(states.count <= 1, "\(code) on day \(day): \(states.sorted())")
      }
    }
  }
}
