import AvowRecord
import Testing

@Suite("Periods")
struct PeriodTests {
  struct Spell: Dated {
    var from: PeriodEnd?
    var until: PeriodEnd?
  }

  private func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  @Test("a period holds from its first day until the day before its end")
  func ends() throws {
    let spell = Spell(from: .date(try date("1973-09-18")), until: .date(try date("1990-10-03")))
    #expect(spell.holds(on: try date("1973-09-17")) == false)
    #expect(spell.holds(on: try date("1973-09-18")) == true)
    #expect(spell.holds(on: try date("1990-10-02")) == true)
    #expect(spell.holds(on: try date("1990-10-03")) == false)
  }

  @Test("a period without ends always holds")
  func endless() throws {
    #expect(Spell().holds(on: try date("1600")) == true)
  }

  @Test("an unknown end is not guessed, but the other end still tells")
  func unknown() throws {
    let spell = Spell(from: .unknown, until: .date(try date("2018-04-19")))
    #expect(spell.holds(on: try date("2017-01-01")) == nil)
    #expect(spell.holds(on: try date("2018-04-19")) == false)
    #expect(Spell(from: .date(try date("2018")), until: .unknown).holds(on: try date("2017-12-31")) == false)
  }

  @Test("within the span of an imprecise end the answer is unknown")
  func imprecise() throws {
    let spell = Spell(from: .date(try date("2018")), until: nil)
    #expect(spell.holds(on: try date("2018-06-01")) == nil)
    #expect(spell.holds(on: try date("2018-12-31")) == true)
    #expect(spell.holds(on: try date("2017")) == false)
  }

  @Test("a date that crosses an end is answered with unknown")
  func crossing() throws {
    let spell = Spell(from: .date(try date("2011-07-14")), until: nil)
    #expect(spell.holds(on: try date("2011")) == nil)
    #expect(spell.holds(on: try date("2012")) == true)
  }
}
