public import AvowRecord
import AvowStore

extension SiteMap {
  /// Where a record stands.
  public init(_ reference: RecordReference) {
    let id = reference.id
    self =
      switch reference.kind {
      case .state: .state(id, with: [])
      case .debate: .debate(id)
      case .meeting: .meeting(id)
      case .statement: .statement(id)
      case .decision: .decision(id)
      case .document: .document(id)
      case .topic: .topic(id)
      case .contradiction: .contradiction(Int(id) ?? 0)
      case .note: .note(id)
      case .rollCall: .rollCall(id)
      case .recommendation: .recommendation(id)
      case .instrument: .instrument(id, CommitmentFilter())
      case .veto: .vetoes(VetoFilter())
      case .situation: .situation(id)
      case .alert: .alert(id)
      case .measure: .measure(id)
      case .article: .article(id, version: nil)
      case .issue: .issue(id)
      case .page: SiteMap.fixed[id] ?? .home
      case .fact: .update201712
      }
  }

  /// The address of a record on this site: `/decisions/A/RES/75/277`; of a fact, its place on the page.
  public static func address(of reference: RecordReference) -> String {
    let page = SiteMap(reference).href
    return reference.kind == .fact ? page + "#" + reference.id : page
  }
}
