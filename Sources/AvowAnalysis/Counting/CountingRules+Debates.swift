public import AvowRecord

extension CountingRules {
  /// The rules for debates, their ordinals and counts since 2009: see ``DebateRules``, ``OrdinalRules`` and
  /// ``CumulativeRules``.
  public static let debates: [CountingRule] =
    DebateRules.all.map(\.rule) + OrdinalRules.all.map(\.rule) + CumulativeRules.all.map(\.rule)
    + CivilSocietyRules.all
}
