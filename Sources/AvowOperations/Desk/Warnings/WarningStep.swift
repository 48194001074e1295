public import AvowRecord

/// What an editor puts into the record of warnings from the desk.
public enum WarningStep: Sendable {
  case open(OpenSituation)
  case issue(IssueAlert)
  case update(AmendAlert)
  case withdraw(AmendAlert)
  case enter(RecordMeasure)
  case correct(AmendMeasure, MeasureWords)
  case remove(AmendMeasure)

  /// What would be kept, read and checked; nothing of it is in the record yet.
  public enum Draft: Sendable {
    /// - Parameter proposal: the kept proposal that is taken up; the act on it is public with the name of who does.
    case situation(Situation, proposal: String?)
    /// - Parameters:
    ///   - held: the alert as it stands; nil for a new one.
    ///   - proposal: as of a situation.
    case alert(AlertAct, about: String, held: Alert?, proposal: String? = nil)
    /// - Parameter held: the measure as it stands; nil for a new one.
    case measure(MeasureAct, held: Measure?)
  }
}
