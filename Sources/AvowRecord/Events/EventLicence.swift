/// What may be done in public with the rows of a family of sources.
public struct EventLicence: Hashable, Sendable, Codable {
  /// `CC BY 4.0`, or the terms in a few words.
  public var name: String
  /// Where the owners print it; empty when there is no such page.
  public var url: String
  public var citation: String
  /// True when single rows may be shown and handed on. Where false, only totals by state, type and month or year are.
  public var allowsRows: Bool
}

extension EventFamily {
  /// The terms under which its owners give it, as read on 28 November 2026.
  public var licence: EventLicence {
    switch self {
    case .ged, .oneSided, .battleDeaths:
      EventLicence(
        name: "CC BY 4.0", url: "https://ucdp.uu.se/downloads/",
        citation:
          "Uppsala Conflict Data Program, Department of Peace and Conflict Research, Uppsala University",
        allowsRows: true)
    case .acled:
      EventLicence(
        name: "ACLED’s terms of use: no access to its rows for others, results with attribution",
        url: "https://acleddata.com/terms-of-use-and-attribution-policy",
        citation: "Armed Conflict Location & Event Data (ACLED), acleddata.com", allowsRows: false)
    case .gdelt:
      EventLicence(
        name: "free for any use with a citation", url: "https://www.gdeltproject.org/about.html",
        citation: "The GDELT Project, gdeltproject.org", allowsRows: true)
    case .local:
      EventLicence(
        name: "as agreed with the organisation that gave it", url: "",
        citation: "The organisation named with each row", allowsRows: true)
    }
  }

  /// Families whose rows must not be handed on.
  public static let withheld = allCases.filter { !$0.licence.allowsRows }
}
