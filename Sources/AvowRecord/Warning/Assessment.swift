/// What was known of a situation on a day, by the fourteen risk factors. It is never changed: later knowledge is a new
/// assessment, and the two are compared.
public struct Assessment: Hashable, Sendable, Codable, Identifiable {
  public let situation: String
  /// Counts the assessments of a situation from 1.
  public let number: Int
  /// The day on which it was made.
  public let date: PartialDate
  public let evidence: [Evidence]
  public let dissent: [Dissent]

  public init(
    situation: String, number: Int, date: PartialDate, evidence: [Evidence], dissent: [Dissent]
  ) {
    self.situation = situation
    self.number = number
    self.date = date
    self.evidence = evidence
    self.dissent = dissent
  }

  /// `harrow-valley/1`.
  public var id: String { "\(situation)/\(number)" }

  /// Who entered evidence, sorted.
  public var assessors: [String] { Set(evidence.map(\.assessor)).sorted() }
}

/// How sure an assessor is of a piece of evidence or of an alert.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable {
  case low
  case medium
  case high
}

/// A piece of evidence for or against a risk factor: only what may be public.
public struct Evidence: Hashable, Sendable, Codable {
  /// Which way it points.
  public enum Bearing: String, Hashable, Sendable, Codable, CaseIterable {
    case pointsTo = "points to"
    case speaksAgainst = "speaks against"
  }

  /// Whether the text is somebody's words or the assessor's note.
  public enum Form: String, Hashable, Sendable, Codable, CaseIterable {
    case quote
    case note
  }

  /// 1 to 14.
  public let factor: Int
  /// `4.2`; nil when it concerns the factor as a whole.
  public let indicator: String?
  public let bearing: Bearing
  /// When what it tells of happened or was said.
  public let date: PartialDate
  /// Where anybody can read it: a symbol, a title with page, or an address.
  public let source: String
  /// The name is public.
  public let assessor: String
  public let confidence: Confidence
  public let form: Form
  public let text: String

  public init(
    factor: Int, indicator: String?, bearing: Bearing, date: PartialDate, source: String, assessor: String,
    confidence: Confidence, form: Form, text: String
  ) {
    self.factor = factor
    self.indicator = indicator
    self.bearing = bearing
    self.date = date
    self.source = source
    self.assessor = assessor
    self.confidence = confidence
    self.form = form
    self.text = text
  }

  /// The same for two records of one piece of evidence, whoever entered it and however sure.
  public var mark: String {
    ContentMark.of("\(factor) \(indicator ?? "") \(date) \(source) \(form.rawValue) \(text)")
  }
}

/// What somebody who took part does not agree with.
public struct Dissent: Hashable, Sendable, Codable {
  /// 1 to 14; nil when it concerns the assessment as a whole.
  public let factor: Int?
  public let date: PartialDate
  /// The name is public.
  public let by: String
  public let text: String

  public init(factor: Int?, date: PartialDate, by: String, text: String) {
    self.factor = factor
    self.date = date
    self.by = by
    self.text = text
  }
}
