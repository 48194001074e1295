/// A set of open data that Avow can read, and where its owners keep it.
public struct OpenDataSet: Sendable, Identifiable, Codable {
  /// A file of the set.
  public struct File: Sendable, Codable {
    public let name: String
    /// What it holds, and what a person must choose or do where no address leads straight to it.
    public let sentence: String
    /// The address of the file itself; nil where the owners give none that lasts or do not allow fetching by
    /// a program.
    public let url: String?
    /// The id of the ``Source`` that reads it; nil where it must be written out as CSV first.
    public let source: String?
  }

  public let id: String
  public let title: String
  /// The page of the owners that leads to the files.
  public let home: String
  public let licence: String
  /// How to cite it.
  public let citation: String
  /// Why the files must be fetched by a person; nil where a program may fetch them.
  public let byHand: String?
  /// The identifier under which a Dataverse archive lists the present files with their checksums.
  public let dataverse: Dataverse?
  public let files: [File]

  /// A place in a Dataverse archive.
  public struct Dataverse: Sendable, Codable {
    /// The address of the archive, without a closing slash.
    public let server: String
    public let persistentID: String
  }
}

/// The catalogue of open data, as `avow fetch` shows it.
public enum OpenDataSets {
  public static let list = [voeten, idealPoints, unvotes, generalAssembly, securityCouncil, conflicts]

  /// The set with an id, or nil.
  public static func dataSet(id: String) -> OpenDataSet? { list.first { $0.id == id } }

  private static let conflicts = OpenDataSet(
    id: "ucdp", title: "Uppsala Conflict Data Program: events, one-sided violence, battle-related deaths",
    home: "https://ucdp.uu.se/downloads/", licence: "CC BY 4.0",
    citation:
      "Uppsala Conflict Data Program, Department of Peace and Conflict Research, Uppsala University, with the version and the articles named on the page",
    byHand:
      "The files come as zip archives, new ones each June. Take them from the page, for version 26.1 from the addresses ending in ged/ged261-csv.zip, nsos/ucdp-onesided-261-csv.zip and brd/ucdp-brd-dyadic-261-csv.zip, unpack them, keep the names of the files (they tell the version), and import them with avow events import.",
    dataverse: nil,
    files: [
      .init(
        name: "GEDEvent_v26_1.csv", sentence: "Single events since 1989; some 250 MB unpacked.", url: nil,
        source: "ucdp-ged"),
      .init(
        name: "OneSided_v26_1.csv", sentence: "Civilians killed by an actor in a year.", url: nil,
        source: "ucdp-one-sided"),
      .init(
        name: "BattleDeaths_v26_1.csv", sentence: "Battle-related deaths of a dyad in a year.", url: nil,
        source: "ucdp-battle-deaths"),
    ])

  private static let voeten = OpenDataSet(
    id: "voeten", title: "United Nations General Assembly Voting Data",
    home: "https://dataverse.harvard.edu/dataset.xhtml?persistentId=doi:10.7910/DVN/LEJUQZ",
    licence: "CC0 1.0, public domain dedication",
    citation:
      "Bailey, Strezhnev and Voeten, United Nations General Assembly Voting Data, Harvard Dataverse, doi:10.7910/DVN/LEJUQZ",
    byHand: nil,
    dataverse: .init(server: "https://dataverse.harvard.edu", persistentID: "doi:10.7910/DVN/LEJUQZ"),
    files: [
      .init(
        name: "UNVotes", sentence: "Every vote of every state, one row each.",
        url: nil, source: "voeten-ballots"),
      .init(
        name: "resolutions", sentence: "What was voted on, with totals and issues.",
        url: nil, source: "voeten-roll-calls"),
    ])

  private static let idealPoints = OpenDataSet(
    id: "voeten-bridges", title: "United Nations ideal points: matched roll calls",
    home: "https://github.com/evoeten/United-Nations-General-Assembly-Votes-and-Ideal-Points", licence: "MIT",
    citation:
      "Bailey, Strezhnev and Voeten, “Estimating dynamic state preferences from United Nations voting data”, Journal of Conflict Resolution 61 (2017), 430–456",
    byHand:
      "Open the page, look for the table of matched roll calls (Matches.csv), and import it from where you saved it.",
    dataverse: nil,
    files: [
      .init(
        name: "Matches.csv",
        sentence:
          "Roll calls on the same question in different sessions: they tie estimates of sessions together.",
        url: nil, source: "voeten-bridges")
    ])

  private static let unvotes = OpenDataSet(
    id: "unvotes", title: "unvotes: United Nations General Assembly Voting Data",
    home: "https://CRAN.R-project.org/package=unvotes", licence: "MIT; the data CC0",
    citation: "Robinson and Goguen-Compagnoni, unvotes 0.3.0, CRAN, doi:10.32614/CRAN.package.unvotes",
    byHand:
      "The package holds data files of R. In R: library(unvotes); write.csv(un_votes, \"un_votes.csv\", row.names = FALSE); the same for un_roll_calls and un_roll_call_issues.",
    dataverse: nil,
    files: [
      .init(
        name: "un_votes", sentence: "Yes, no and abstain until January 2020; absences are not in it.",
        url: nil, source: "unvotes-ballots"),
      .init(
        name: "un_roll_calls", sentence: "What was voted on.", url: nil, source: "unvotes-roll-calls"),
      .init(
        name: "un_roll_call_issues", sentence: "Issue labels.", url: nil, source: "unvotes-issues"),
    ])

  private static let libraryTerms =
    "© United Nations; free for non-commercial use with acknowledgement, https://digitallibrary.un.org/pages/?ln=en&page=tos"
  private static let libraryByHand =
    "The Library does not permit automated downloads without its approval. Open the page, take the newest CSV, and import it from where you saved it."

  private static let generalAssembly = OpenDataSet(
    id: "undl-ga", title: "General Assembly Voting Data, UN Digital Library",
    home: "https://digitallibrary.un.org/record/4060887", licence: libraryTerms,
    citation:
      "United Nations Dag Hammarskjöld Library, General Assembly Voting Data, United Nations, https://digitallibrary.un.org/record/4060887, with the day on which you took it",
    byHand: libraryByHand, dataverse: nil,
    files: [
      .init(
        name: "ga_voting.csv",
        sentence: "Votes on adopted resolutions since 1946; some 360 MB; the name starts with its date.",
        url: nil, source: "undl-votes")
    ])

  private static let securityCouncil = OpenDataSet(
    id: "undl-sc", title: "Security Council Voting Data, UN Digital Library",
    home: "https://digitallibrary.un.org/record/4055387", licence: libraryTerms,
    citation:
      "United Nations Dag Hammarskjöld Library, Security Council Voting Data, United Nations, https://digitallibrary.un.org/record/4055387, with the day on which you took it",
    byHand: libraryByHand, dataverse: nil,
    files: [
      .init(
        name: "sc_voting.csv",
        sentence: "Votes on adopted resolutions since 1946; the name starts with its date.",
        url: nil, source: "undl-votes")
    ])
}
