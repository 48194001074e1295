/// When the Working Group of the Universal Periodic Review met, by session.
///
/// The cycles are sessions 1–12, 13–26 and 27–40, and the fourth from 41 (Human Rights Council decision 17/119 and
/// resolution 16/21). The months are those of the reviews as the Office of the High Commissioner for Human Rights
/// announces them; the day of a state within its session is not told here.
public enum UPRCalendar {
  /// The cycle of a session, from 1; nil for a number that is none.
  public static func cycle(ofSession session: Int) -> Int? {
    switch session {
    case 1...12: 1
    case 13...26: 2
    case 27...40: 3
    case 41...54: 4
    default: nil
    }
  }

  /// The month in which a session began; nil for one that the calendar does not have.
  public static func month(ofSession session: Int) -> PartialDate? {
    guard months.indices.contains(session - 1) else { return nil }
    return PartialDate(months[session - 1])
  }

  private static let months = [
    "2008-04", "2008-05", "2008-12", "2009-02", "2009-05", "2009-11", "2010-02", "2010-05", "2010-11",
    "2011-01", "2011-05", "2011-10", "2012-05", "2012-10", "2013-01", "2013-04", "2013-10", "2014-01",
    "2014-04", "2014-10", "2015-01", "2015-05", "2015-11", "2016-01", "2016-05", "2016-10", "2017-05",
    "2017-11", "2018-01", "2018-05", "2018-11", "2019-01", "2019-05", "2019-11", "2020-01", "2020-11",
    "2021-01", "2021-05", "2021-11", "2022-01", "2022-11", "2023-01", "2023-05", "2023-11", "2024-01",
    "2024-04", "2024-11", "2025-01",
  ]
}
