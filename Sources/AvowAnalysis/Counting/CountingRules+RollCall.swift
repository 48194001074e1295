public import AvowRecord

/// Rules for the numbers of one roll call, as counted from its ballots and as its source prints them.
extension CountingRules {
  public static let inFavour = CountingRule(
    id: "roll-call-in-favour", version: "1", name: "In favour", unit: "states",
    sentence: "States whose ballot in the roll-call table is yes.",
    excludes: "States without a row, and what a delegation said afterwards that it had intended.")

  public static let against = CountingRule(
    id: "roll-call-against", version: "1", name: "Against", unit: "states",
    sentence: "States whose ballot in the roll-call table is no.",
    excludes: "States without a row, and what a delegation said afterwards that it had intended.")

  public static let abstaining = CountingRule(
    id: "roll-call-abstaining", version: "1", name: "Abstaining", unit: "states",
    sentence: "States whose ballot in the roll-call table is an abstention.",
    excludes: "States that were absent, were not members or have no row: none of these is an abstention.")

  public static let absent = CountingRule(
    id: "roll-call-absent", version: "1", name: "Absent", unit: "states",
    sentence: "States that the roll-call table lists as absent: members that cast no vote.",
    excludes: "States without a row, of which the table does not tell what they did.")

  public static let notMember = CountingRule(
    id: "roll-call-not-member", version: "1", name: "Not a member", unit: "states",
    sentence: "States that the roll-call table lists as not being members on the day.",
    excludes: "States without a row; the table's word is not checked here against the dates of admission.")

  public static let noRow = CountingRule(
    id: "roll-call-no-row", version: "1", name: "No row in the table", unit: "Member States",
    sentence: "Member States on the day, by their dates of admission, for which the table has no row.",
    excludes: "States whose membership on that day the sources leave open.")

  public static let margin = CountingRule(
    id: "roll-call-margin", version: "1", name: "Margin", unit: "votes",
    sentence: "Counted votes in favour less counted votes against; negative when more were against.",
    excludes: "Abstentions and absences.")

  public static let printedInFavour = printed("in-favour", "in favour")
  public static let printedAgainst = printed("against", "against")
  public static let printedAbstaining = printed("abstaining", "abstaining")

  private static func printed(_ id: String, _ words: String) -> CountingRule {
    CountingRule(
      id: "printed-\(id)", version: "1", name: "Printed total \(words)", unit: "states",
      sentence: "The total \(words) that the source itself states beside the vote; it is kept as printed, "
        + "beside the number counted.",
      excludes: "Nothing is counted: where it differs from the ballots, the difference is a finding.")
  }
}
