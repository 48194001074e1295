public import AvowRecord

extension CountingRules {
  /// The rules by which lists of risks and onsets are counted.
  public static let risk: [CountingRule] = [
    riskLists, riskListStates, onsetsInWindow, riskExpected, onsetsToExpected,
  ]

  public static let riskLists = CountingRule(
    id: "risk-lists", version: "1", name: "Lists of risks", unit: "lists",
    sentence:
      "Lists of risks by state that the record keeps, each publisher, base year, window and vintage once.",
    excludes: "Lists that were not imported. A second import of the same list is no second list.")

  public static let riskListStates = CountingRule(
    id: "risk-list-states", version: "1", name: "States on a list of risks", unit: "states",
    sentence: "Rows of the list whose printed name is a state of the record.",
    excludes: "Rows under a name that is no state of the record; they are listed under their printed name.")

  public static let onsetsInWindow = CountingRule(
    id: "onsets-in-window", version: "1", name: "Onsets in the window of a list", unit: "states",
    sentence:
      "States on the list with an onset in a year of the window, by the table of outcomes that reaches furthest.",
    excludes:
      "States of which the table does not tell every year of the window and tells no onset; a second onset in the same window."
  )

  public static let riskExpected = CountingRule(
    id: "risk-expected", version: "1", name: "Onsets that a list expected", unit: "states",
    sentence: "Sum of the risks of the states whose outcome is told.",
    excludes: "States whose outcome is not told.")

  public static let onsetsToExpected = CountingRule(
    id: "onsets-to-expected", version: "1", name: "Onsets for each one expected",
    unit: "onsets for each one expected",
    sentence:
      "Onsets in the windows of the lists, over the sum of the risks of the same states. The interval is that of a Poisson count "
      + "(Garwood 1936), over the same sum.",
    excludes:
      "States whose outcome is not told. Windows of several lists overlap: one onset may count in each, and then the interval is "
      + "too narrow.")
}
