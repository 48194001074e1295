import AvowOperations
import AvowRecord

/// A page in its frame: what the layout shows around it.
struct Sheet: Sendable {
  let title: String
  let summary: String
  let canonical: String
  let trail: [Link]
  let hasTrail: Bool
  let navigation: [Link]
  /// The same content in other formats.
  let formats: [Link]
  let hasFormats: Bool
  let styleSheet: String
  let icon: String
  let searched: String
  let isHome: Bool
  /// The version of the record, or nil when it could not be read.
  let recordVersion: Int?
  let page: any Page

  init(_ page: any Page, styleSheet: SiteMap, icon: SiteMap, recordVersion: Int?) {
    let place = page.head.place
    self.page = page
    isHome = place == .home
    title =
      isHome
      ? "Avow: what states avowed, what they were warned of, and what they did" : page.head.title + " · Avow"
    summary = page.head.summary
    canonical = place.href
    trail = page.head.trail
    hasTrail = !trail.isEmpty
    navigation = Sheet.sections.map { section in
      Link(section.name, section.place, isCurrent: section.covers(place))
    }
    var formats: [Link] = []
    if !(page is ErrorPage) {
      if place.hasJSON { formats.append(Link(text: "JSON", href: Address(place, .json).target)) }
      if place.hasTable { formats.append(Link(text: "CSV", href: Address(place, .table).target)) }
      for other in [Format.feed, .jsonFeed, .bibTeX, .csl]
      where other == .feed ? place.hasFeed : other == .jsonFeed ? place.hasJSONFeed : place.hasCitation {
        formats.append(Link(text: other.name, href: Address(place, other).target))
      }
    }
    self.formats = formats
    hasFormats = !formats.isEmpty
    self.styleSheet = styleSheet.href
    self.icon = icon.href
    if case .search(let filter) = place { searched = filter.words } else { searched = "" }
    self.recordVersion = recordVersion
  }

  private struct Section {
    let name: String
    let place: SiteMap
    let covers: @Sendable (SiteMap) -> Bool
  }

  private static let sections: [Section] = [
    Section(name: "Debates", place: .debates) { place in
      switch place {
      case .debates, .debate, .meetings, .meeting, .topic, .counted, .summary, .statement: true
      default: false
      }
    },
    Section(name: "States", place: .states) { place in
      switch place {
      case .states, .state, .agreement, .groups, .group, .neighbours, .movement, .cohesion, .blocs,
        .positions, .polarization:
        true
      default: false
      }
    },
    Section(name: "Decisions", place: .decisions) { place in
      switch place {
      case .decisions, .decision, .whip: true
      default: false
      }
    },
    Section(name: "Roll calls", place: .rollCalls(RollCallFilter().onPage(1))) { place in
      switch place {
      case .rollCalls, .rollCall: true
      default: false
      }
    },
    Section(name: "Reports", place: .reports) { place in
      switch place {
      case .reports, .report, .documents, .document: true
      default: false
      }
    },
    Section(name: "Themes", place: .themes) { place in
      switch place {
      case .themes, .theme, .jointTexts, .claims, .coding, .methodCoding: true
      default: false
      }
    },
    Section(name: "Early warning", place: .situations) { place in
      switch place {
      case .situations, .situation, .assessment, .signals, .alerts, .alert, .methodSignals,
        .methodAssessments, .events, .eventsOf, .risk, .riskOf, .riskScoreboard, .measures, .measure,
        .accountability, .accountabilityOf:
        true
      default: false
      }
    },
    Section(name: "Updates", place: .updates) { place in
      switch place {
      case .updates, .article, .issues, .issue: true
      default: false
      }
    },
    Section(name: "Figures", place: .figures) { $0 == .figures || $0 == .rules || $0 == .civilSociety },
    Section(name: "Contradictions", place: .contradictions) { place in
      switch place {
      case .contradictions, .contradiction: true
      default: false
      }
    },
    Section(name: "About", place: .about) { $0 == .about || $0 == .methodAgreement || $0 == .takeAway },
  ]
}
