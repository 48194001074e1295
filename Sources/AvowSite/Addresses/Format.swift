/// In what form an address is answered.
public enum Format: String, Hashable, Sendable, CaseIterable {
  case page
  case json
  case table

  /// What stands behind the path: nothing for a page.
  var suffix: String {
    switch self {
    case .page: ""
    case .json: ".json"
    case .table: ".csv"
    }
  }

  var mediaType: String {
    switch self {
    case .page: "text/html; charset=utf-8"
    case .json: "application/json; charset=utf-8"
    case .table: "text/csv; charset=utf-8; header=present"
    }
  }
}
