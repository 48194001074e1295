public import AvowRecord

extension CountingRules {
  /// The rules by which comments of readers are counted.
  public static let comments: [CountingRule] = [commentsDecided, commentsApproved]

  public static let commentsDecided = CountingRule(
    id: "comments-decided", version: "1", name: "Comments decided in a month", unit: "comments",
    sentence:
      "Comments on which moderators decided in the month, each once, by the decision that stood when the editors published "
      + "the counts of the month: approved, or refused for one of the reasons.",
    excludes:
      "Comments that waited then, for a first or a second look; comments that were decided again in a later month; approved ones "
      + "that were erased; months that are not over, and those whose counts the editors did not publish.")

  public static let commentsApproved = CountingRule(
    id: "comments-approved", version: "1", name: "Approved comments", unit: "comments",
    sentence: "Comments that moderators approved and that stand on public pages of this record.",
    excludes:
      "Comments that were taken out again, by themselves or with their page. So it need not be the sum of those approved month by "
      + "month.")
}
