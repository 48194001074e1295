/// In what form an address is answered.
public enum Format: String, Hashable, Sendable, CaseIterable {
  case page
  case json
  case table
  /// New entries of a list, for feed readers (Atom, RFC 4287).
  case feed
  /// The same as JSON (jsonfeed.org).
  case jsonFeed
  /// How to cite, for reference managers.
  case bibTeX
  case csl

  /// What stands behind the path: nothing for a page.
  var suffix: String {
    switch self {
    case .page: ""
    case .json: ".json"
    case .table: ".csv"
    case .feed: ".atom"
    case .jsonFeed: ".feed.json"
    case .bibTeX: ".bib"
    case .csl: ".csl"
    }
  }

  /// As a link names it.
  var name: String {
    switch self {
    case .page: "Page"
    case .json: "JSON"
    case .table: "CSV"
    case .feed: "Atom feed"
    case .jsonFeed: "JSON Feed"
    case .bibTeX: "BibTeX"
    case .csl: "CSL-JSON"
    }
  }

  var mediaType: String {
    switch self {
    case .page: "text/html; charset=utf-8"
    case .json: "application/json; charset=utf-8"
    case .table: "text/csv; charset=utf-8; header=present"
    case .feed: "application/atom+xml; charset=utf-8"
    case .jsonFeed: "application/feed+json; charset=utf-8"
    case .bibTeX: "application/x-bibtex; charset=utf-8"
    case .csl: "application/vnd.citationstyles.csl+json; charset=utf-8"
    }
  }
}
