import AvowStore

/// Roll calls that ask what the responsibility to protect asks: whether the Assembly may name what a government does to
/// its own population.
///
/// The tables hold one roll call that names the responsibility to protect. These are its kin: since 2005, in title or
/// description one of ``phrases``. Motions on whether to vote at all are left out, since a yes there is a no to the text,
/// and so are roll calls on which fewer than fifty states voted.
public enum KindredRollCalls {
  public static let phrases = [
    "responsibility to protect", "genocide", "crimes against humanity", "ethnic cleansing", "war crimes",
    "atrocit",
    "international criminal court", "situation of human rights in", "situation of human rights of",
    "human rights situation in",
  ]
  public static let leftOut = ["on the motion", "no action", "adjournment"]
  /// The first year.
  public static let since = 2005

  /// The rule in a sentence, for those who read a result.
  public static let sentence =
    "Roll calls of the General Assembly since \(since) whose title or description has one of the phrases "
    + phrases.map { "“\($0)”" }.joined(separator: ", ")
    + "; motions on whether to vote at all are left out, and roll calls on which fewer than fifty states voted or on "
    + "which all did the same."

  static func holds(_ rollCall: SelectedVotes.RollCall) -> Bool {
    guard rollCall.year >= since, rollCall.isDivided else { return false }
    let text = (rollCall.title + " " + (rollCall.description ?? "")).lowercased()
    return phrases.contains { text.contains($0) } && !leftOut.contains { text.contains($0) }
  }
}
