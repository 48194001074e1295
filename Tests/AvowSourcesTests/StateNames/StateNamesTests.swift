import AvowRecord
import AvowSources
import Testing

@Suite("Names of states")
struct StateNamesTests {
  let names: StateNames
  let reference: ReferenceData

  init() throws {
    reference = try ReferenceData.shipped()
    names = StateNames(reference: reference)
  }

  @Test(
    "a present name means its state, however it is spelled",
    arguments: [
      ("Guinea", "GIN"), ("Guinea-Bissau", "GNB"), ("Guinea–Bissau", "GNB"), ("Equatorial Guinea", "GNQ"),
      ("Papua New Guinea", "PNG"), ("Niger", "NER"), ("Nigeria", "NGA"), ("Dominica", "DMA"),
      ("Dominican Republic", "DOM"), ("Republic of Korea", "KOR"),
      ("Democratic People's Republic of Korea", "PRK"),
      ("Democratic People’s Republic of Korea", "PRK"), ("Ireland", "IRL"),
      ("United Kingdom of Great Britain and Northern Ireland", "GBR"), ("Netherlands", "NLD"),
      ("Netherlands (Kingdom of the)", "NLD"), ("netherlands", "NLD"), ("the Netherlands", "NLD"),
      ("Côte d'Ivoire", "CIV"), ("COTE D’IVOIRE", "CIV"), ("Iran (Islamic Republic of)", "IRN"),
      ("Iran, Islamic Republic of", "IRN"), ("Bolivia (Plurinational State of)", "BOL"),
      ("Venezuela (Bolivarian Republic of)", "VEN"), ("Micronesia (Federated States of)", "FSM"),
      ("Türkiye", "TUR"),
      ("TURKIYE", "TUR"), ("Antigua & Barbuda", "ATG"), ("Chad", "TCD"), ("Georgia", "GEO"),
      ("Jordan", "JOR"),
      ("  Sao   Tome and Principe ", "STP"), ("RWA", "RWA"), ("rwa", "RWA"), ("RW", "RWA"),
      ("Holy See", "VAT"),
      ("Democratic Republic of the Congo", "COD"), ("Sudan", "SDN"), ("South Sudan", "SSD"), ("Oman", "OMN"),
      ("Mali", "MLI"), ("Samoa", "WSM"), ("Timor-Leste", "TLS"), ("Viet Nam", "VNM"),
    ])
  func present(printed: String, state: String) {
    #expect(names.resolve(printed).state == state, "\(names.resolve(printed))")
  }

  @Test("“Congo” alone is ambiguous, but not in the list of a vote")
  func congo() {
    guard case .ambiguous(let states, let why) = names.resolve("Congo") else {
      Issue.record("\(names.resolve("Congo"))")
      return
    }
    #expect(states == ["COG", "COD"])
    #expect(!why.isEmpty)
    #expect(names.resolve("Congo", on: PartialDate("2020-09-21")).state == nil)
    #expect(names.resolve("Congo", on: PartialDate("2020-09-21"), style: .voteList).state == "COG")
    #expect(names.resolve("Democratic Republic of the Congo", style: .voteList).state == "COD")
  }

  @Test(
    "part of a name is not the name",
    arguments: [
      "Northern Ireland", "Guinea Ecuatorial Islands", "Great Nigeria Union", "Congo River", "Korea Strait",
    ])
  func parts(printed: String) {
    #expect(names.resolve(printed).state == nil)
  }

  @Test("“Korea” alone means neither of the two")
  func korea() {
    #expect(names.resolve("Korea").state == nil)
    #expect(names.resolve("Korea", on: PartialDate("1995")).state == nil)
  }

  @Test(
    "a name of another time means its state and says so",
    arguments: [
      ("Swaziland", "SWZ", "2019-06-01"), ("Turkey", "TUR", "2024-01-01"), ("Zaire", "COD", "2005-01-01"),
      ("Upper Volta", "BFA", "2000-01-01"), ("Burma", "MMR", "2020-01-01"),
      ("Cape Verde", "CPV", "2020-01-01"),
    ])
  func formerNames(printed: String, state: String, date: String) {
    guard case .state(let found, let reason) = names.resolve(printed, on: PartialDate(date)) else {
      Issue.record("\(names.resolve(printed, on: PartialDate(date)))")
      return
    }
    #expect(found == state)
    #expect(reason.hasPrefix("name ") || reason.hasPrefix("“"), "\(reason)")
  }

  @Test("Swaziland was in use in 2017 and is out of its time in 2019")
  func swaziland() {
    #expect(
      names.resolve("Swaziland", on: PartialDate("2017-06-01"))
        == .state("SWZ", reason: "name in use at the date"))
    guard case .state("SWZ", let reason) = names.resolve("Swaziland", on: PartialDate("2019-06-01")) else {
      Issue.record("not resolved")
      return
    }
    #expect(reason.hasPrefix("name used until 2018"))
  }

  @Test("a name that no state has is unknown, with near names to look at")
  func unknown() {
    #expect(names.resolve("Rwnada") == .unknown(suggestions: ["Rwanda"]))
    #expect(names.resolve("") == .unknown(suggestions: []))
    #expect(names.resolve("United Nations").state == nil)
    #expect(names.resolve("the").state == nil)
  }

  @Test("every name of the authority file leads to its state on a day on which it held")
  func everyName() {
    var lost: [String] = []
    for name in reference.names where name.kind != .variant {
      guard let from = name.from else { continue }
      let day =
        from.date ?? name.until?.date.flatMap { PartialDate(year: $0.year - 1) } ?? PartialDate("2026-11-23")
      guard let day, name.holds(onDay: day.firstDay) != false else { continue }
      switch names.resolve(name.name, on: day, style: name.kind == .list ? .voteList : .any) {
      case .state(let found, _) where found == name.state: continue
      case .ambiguous(let states, _) where states.contains(name.state) && name.kind != .list: continue
      case let other: lost.append("\(name.name) (\(name.state), \(day)): \(other)")
      }
    }
    #expect(lost == [])
  }

  @Test("a code means the state of the day")
  func codes() throws {
    let before = try #require(PartialDate("1985-01-01")).firstDay
    let after = try #require(PartialDate("1995-01-01")).firstDay
    #expect(names.state(scheme: "cow", code: "365", onDay: before) == "SUN")
    #expect(names.state(scheme: "cow", code: "365", onDay: after) == "RUS")
    #expect(names.state(scheme: "cow", code: "2", onDay: after) == "USA")
    #expect(names.state(scheme: "iso2", code: "NA", onDay: after) == "NAM")
    #expect(names.state(scheme: "iso3", code: "RWA", onDay: after) == "RWA")
    #expect(names.state(scheme: "cow", code: "999", onDay: after) == nil)
    let spans = names.spans(scheme: "cow", code: "365", name: nil)
    #expect(spans.state(onDay: before) == "SUN")
    #expect(spans.spans.count == 2)
  }

  @Test("a voter without a code is found by its name")
  func byName() throws {
    let day = try #require(PartialDate("1964-06-01")).firstDay
    #expect(names.spans(scheme: "name", code: "Zanzibar", name: nil).state(onDay: day - 100) == "EAZ")
    let later = try #require(PartialDate("1980-06-01")).firstDay
    #expect(
      names.spans(scheme: "name", code: "Federal Republic of Germany", name: nil).state(onDay: later) == "DEU"
    )
    #expect(names.spans(scheme: "name", code: "Yemen Arab Republic", name: nil).state(onDay: later) == "YEM")
    #expect(names.spans(scheme: "iso3", code: "XXX", name: "RWANDA").state(onDay: later) == "RWA")
    #expect(names.spans(scheme: "iso3", code: "XXX", name: nil).spans.isEmpty)
  }
}
