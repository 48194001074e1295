public import AvowRecord

/// Vetoed drafts beside what binds the Council’s members to restraint and what was said.
public struct VetoAnswer: Sendable, Codable {
  /// One vetoed draft.
  public struct Line: Sendable, Codable {
    public let draft: VetoedDraft
    /// Members of the Council on the day; empty where the record does not have them (before 1991 only a part).
    public let council: [StateID]
    /// Those of them that stood behind a code or initiative of restraint on the day.
    public let restrained: [StateID]
    /// Casters of the veto among them.
    public let castersRestrained: [StateID]
    /// Events of the chronology that belong to it: see the rule `vetoed-drafts-dated`.
    public let events: [DatedEvent]
    /// True where the record of the meeting was imported.
    public let meetingIsHeld: Bool
    /// What the casters said in it: ids of interventions.
    public let statements: [Statement]
  }

  public struct Statement: Sendable, Codable {
    public let state: StateID
    public let intervention: String
  }

  /// One meeting in which states spoke of restraint in the use of the veto.
  public struct RestraintMeeting: Sendable, Codable {
    public let meeting: String
    public let date: PartialDate
    /// The first passage of each intervention.
    public let said: [ThemeTag]
  }

  public let lines: [Line]
  public let figures: [Figure]
  /// How many drafts there are in each situation, most first.
  public let situations: [RollCallFacets.Count]
  /// How many vetoes each state cast in all, with those of the state whose seat it continues.
  public let casters: [RollCallFacets.Count]
  /// True when no table of vetoes was imported.
  public let isEmpty: Bool
  /// True when a chronology was imported.
  public let hasChronology: Bool
  public let restraint: [RestraintMeeting]
  /// The codes and initiatives that were looked at, by id.
  public let codes: [String]
}
