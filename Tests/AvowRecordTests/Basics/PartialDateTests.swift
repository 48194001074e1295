import AvowRecord
import Foundation
import Testing

@Suite("Partial dates")
struct PartialDateTests {
  @Test(
    "a year, a month and a day are read and written alike",
    arguments: ["2021", "2021-02", "2021-02-17", "0007-01"])
  func roundTrip(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(
    "what is no date is refused, never rounded",
    arguments: [
      "", "NA", "21", "2021-2", "2021-13", "2021-00", "2021-02-30", "2021-02-29", "1900-02-29", "0000",
      "2021-02-17T00:00",
      "2021/02/17", "-2021", "2021-", "20211", "２０２１", "2021-02-17-01", " 2021",
    ])
  func refused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("a leap day is a day of leap years only")
  func leapDays() {
    #expect(PartialDate("2000-02-29") != nil)
    #expect(PartialDate("2024-02-29") != nil)
    #expect(PartialDate(year: 2023, month: 2, day: 29) == nil)
    #expect(PartialDate(year: 2023, month: nil, day: 3) == nil)
  }

  @Test("dates are ordered by their first day, the less precise one first")
  func order() throws {
    let texts = ["2020-12-31", "2021", "2021-01", "2021-01-01", "2021-01-02", "2021-02", "2021-12", "2022"]
    let dates = try texts.map { try #require(PartialDate($0)) }
    #expect(dates.reversed().sorted() == dates)
  }

  @Test("a partial date spans the days that it can mean")
  func span() throws {
    let february = try #require(PartialDate("2020-02"))
    #expect(february.lastDay - february.firstDay == 28)
    let year = try #require(PartialDate("2021"))
    #expect(year.lastDay - year.firstDay == 364)
    #expect(!year.isExact)
    #expect(PartialDate("1970-01-01")?.firstDay == 0)
    #expect(PartialDate("1945-10-24")?.firstDay == -8835)
  }

  @Test("the day number follows the calendar for three centuries")
  func everyDay() {
    var expected = PartialDate.dayNumber(1899, 12, 31)
    for year in 1900...2199 {
      for month in 1...12 {
        for day in 1...PartialDate.days(inMonth: month, of: year) {
          expected += 1
          #expect(PartialDate.dayNumber(year, month, day) == expected)
        }
      }
    }
  }

  @Test("a date is written in words as a diplomat writes it")
  func words() {
    #expect(PartialDate("2018-06-25")?.inWords == "25 June 2018")
    #expect(PartialDate("2018-06")?.inWords == "June 2018")
    #expect(PartialDate("2018")?.inWords == "2018")
  }

  @Test("decoding a date that is none quotes it")
  func decoding() {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([PartialDate].self, from: Data("[\"soon\"]".utf8))
    }
    #expect(error.map { "\($0)".contains("“soon” is not a date") } == true)
  }
}
