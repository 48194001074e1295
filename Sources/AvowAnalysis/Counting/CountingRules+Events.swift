public import AvowRecord

extension CountingRules {
  /// The rules by which recorded events are counted.
  public static let events: [CountingRule] = [eventsRecorded, deathsRecorded]

  public static let eventsRecorded = CountingRule(
    id: "events-recorded", version: "2", name: "Events recorded", unit: "rows of a source",
    sentence:
      "Rows of one family of sources that meet the conditions, each event once, in the newest version held of it; an event that a "
      + "newer version covers and has dropped is not counted. A version covers a year, or a country’s year, when it has at least "
      + "nine in ten of the events that the older one holds of it. An event that lasts longer counts in the month in which it begins.",
    excludes:
      "Rows that the source gives for several states together, which are shown beside and added to none; events that nobody "
      + "recorded; the same event as another family records it.")

  public static let deathsRecorded = CountingRule(
    id: "deaths-recorded", version: "1", name: "Deaths recorded, low, best and high", unit: "people",
    sentence:
      "The low, best and high estimates of the events counted, each added up; an estimate that a source gives alone stands for "
      + "all three.",
    excludes:
      "Events without a number of deaths, which are counted beside; deaths that nobody could confirm. The sum of the lows and "
      + "that of the highs are no interval of the sum: errors do not all fall on one side.")
}
