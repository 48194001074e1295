public import AvowRecord
public import AvowStore

/// One assessment, factor by factor, beside the one before it.
public struct AssessmentAnswer: Sendable, Codable {
  /// A factor with the evidence entered for it; never a number.
  public struct Factor: Sendable, Codable {
    public let factor: RiskFactor
    public let indicators: [Indicator]
    /// Evidence that concerns the factor as a whole.
    public let onTheWhole: [Evidence]
    public let dissent: [Dissent]

    public var hasEvidence: Bool { !onTheWhole.isEmpty || indicators.contains { !$0.evidence.isEmpty } }
  }

  public struct Indicator: Sendable, Codable {
    public let indicator: RiskIndicator
    public let evidence: [Evidence]
  }

  public let situation: Situation
  public let assessment: Assessment
  public let factors: [Factor]
  public let dissentOnTheWhole: [Dissent]
  /// Nil for the first assessment.
  public let comparison: AssessmentComparison?
  /// The id of the next assessment, where there is one.
  public let next: String?

  /// - Parameter id: `harrow-valley/1`.
  /// - Returns: nil when the record has no such assessment.
  public init?(_ id: String, in store: RecordStore) throws {
    let parts = id.split(separator: "/").map(String.init)
    guard parts.count == 2, let number = Int(parts[1]), let situation = try store.situation(parts[0]) else {
      return nil
    }
    let all = try store.assessments(of: situation.id)
    guard let place = all.firstIndex(where: { $0.number == number }) else { return nil }
    let one = all[place]
    self.situation = situation
    assessment = one
    let framework = try RiskFramework.shipped()
    factors = framework.factors.map { factor in
      let evidence = one.evidence.filter { $0.factor == factor.number }
      return Factor(
        factor: factor,
        indicators: framework.indicators(of: factor.number).map { indicator in
          Indicator(indicator: indicator, evidence: evidence.filter { $0.indicator == indicator.id })
        },
        onTheWhole: evidence.filter { one in
          one.indicator.map { framework.indicator($0) == nil } ?? true
        },
        dissent: one.dissent.filter { $0.factor == factor.number })
    }
    dissentOnTheWhole = one.dissent.filter { $0.factor == nil }
    comparison = place > 0 ? AssessmentComparison(all[place - 1], one) : nil
    next = place + 1 < all.count ? all[place + 1].id : nil
  }

  /// One row a piece of evidence or dissent, with the columns in which assessments are handed in.
  public var csv: String {
    var writer = DelimitedWriter(header: [
      "assessment", "assessed_on", "row", "factor", "indicator", "is_gender_specific", "bearing", "date",
      "source", "by", "confidence", "form", "text",
    ])
    let gender = Set(
      factors.flatMap(\.indicators).filter(\.indicator.isGenderSpecific).map(\.indicator.id))
    for one in assessment.evidence {
      writer.append([
        assessment.id, assessment.date.description, "evidence", "\(one.factor)", one.indicator,
        one.indicator.map { gender.contains($0) ? "yes" : "no" }, one.bearing.rawValue,
        one.date.description, one.source, one.assessor, one.confidence.rawValue, one.form.rawValue, one.text,
      ])
    }
    for one in assessment.dissent {
      writer.append([
        assessment.id, assessment.date.description, "dissent", one.factor.map(String.init), nil, nil, nil,
        one.date.description, nil, one.by, nil, nil, one.text,
      ])
    }
    return writer.text
  }
}
