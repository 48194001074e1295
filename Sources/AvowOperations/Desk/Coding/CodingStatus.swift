import AvowAnalysis
public import AvowRecord
import AvowStore

/// How far a coding project has come, and how far its coders agree, as far as that may be known yet.
public struct CodingStatus: Sendable {
  /// A paragraph with what is open of it.
  public struct Line: Sendable {
    public let unit: CodingUnit
    /// Empty until all its coders have handed in.
    public let codings: [Coding]
    /// The first decision first.
    public let decisions: [Adjudication]

    /// True when two codings or more are open.
    public var isOpen: Bool { codings.count > 1 }
    /// True when the open codings claim the same, with the same words.
    public var isAlike: Bool { isOpen && Set(codings.map(\.content.claims)).count == 1 }
  }

  public let project: CodingProject
  public let coders: [CoderProgress]
  public let lines: [Line]

  public init(_ project: CodingProject, at desk: Desk) throws {
    self.project = project
    coders = try desk.store.coders(of: project.id)
    let open = try desk.store.openCodings(of: project.id)
    let decided = try desk.store.adjudications(of: project.id)
    lines = try desk.store.codingUnits(of: project.id).map {
      Line(unit: $0, codings: open[$0.id] ?? [], decisions: decided[$0.id] ?? [])
    }
  }

  /// Over the open paragraphs; empty before there is one. Reckoned at each call, with the draws of its intervals.
  public var agreement: [AgreementLine] {
    let paragraphs = lines.filter(\.isOpen).map { $0.codings.map(\.content.claims) }
    return paragraphs.isEmpty
      ? [] : AgreementByCategory.lines(paragraphs, codes: project.codes, seed: project.seed)
  }

  /// Its paragraphs as they were drawn, with the words that decisions quote, and those of a coder's own codings.
  ///
  /// - Parameter withDecisions: false for a coder while anybody still codes: what decisions quote is not for them yet.
  public func coded(own: [Int: Coding] = [:], withDecisions: Bool) -> [CodedParagraphs.Coded] {
    lines.map { line in
      let claims =
        (withDecisions ? line.decisions.last?.claims ?? [] : []) + (own[line.unit.id]?.content.claims ?? [])
      return CodedParagraphs.Coded(
        paragraph: line.unit.drawn.paragraph, digest: line.unit.drawn.digest,
        quotations: Claim.inOrder(claims).compactMap(\.quotation))
    }
  }

  /// Between whom agreement is measured: the accounts that coded together, with the number of open paragraphs of each such group.
  public var between: [(coders: [Int], paragraphs: Int)] {
    Dictionary(grouping: lines.filter(\.isOpen)) { $0.codings.map(\.account).sorted() }.map {
      ($0.key, $0.value.count)
    }
    .sorted { $0.coders.lexicographicallyPrecedes($1.coders) }
  }

  public var open: Int { lines.count(where: \.isOpen) }
  public var decided: Int { lines.count { !$0.decisions.isEmpty } }
  /// Open paragraphs without a decision.
  public var undecided: [Line] { lines.filter { $0.isOpen && $0.decisions.isEmpty } }
}
