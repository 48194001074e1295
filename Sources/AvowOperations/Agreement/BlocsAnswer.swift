import AvowAnalysis
public import AvowRecord
import AvowStore

/// A run of blocs with its members and what is known of its firmness.
public struct BlocsAnswer: Sendable, Codable {
  /// One bloc.
  public struct Bloc: Sendable, Codable {
    public let number: Int
    public let typical: StateID
    public let members: [BlocMember]
    /// The mean over its members of the share of draws in which they stood with another of the bloc.
    public let together: Double?
  }

  public let run: AnalysisRun
  public let blocs: [Bloc]
  public let silhouette: RunMeasure?
  public let stability: RunMeasure?
  /// The mean silhouette of each number of blocs that was tried.
  public let tried: [RunMeasure]

  public init(_ run: AnalysisRun, in answers: Answers) throws {
    self.run = run
    let members = try answers.store.blocMembers(ofRun: run.id)
    blocs = Dictionary(grouping: members, by: \.bloc).sorted { $0.key < $1.key }.map { number, members in
      let shares = members.compactMap(\.together)
      return Bloc(
        number: number, typical: members.first(where: \.isTypical)?.state ?? "", members: members,
        together: shares.isEmpty ? nil : shares.reduce(0, +) / Double(shares.count))
    }
    let measures = try answers.store.measures(ofRun: run.id)
    silhouette = measures.first { $0.name == "silhouette" }
    stability = measures.first { $0.name == "adjusted Rand index" }
    tried = measures.filter { $0.name == "silhouette of a number of blocs" }
  }

  /// The newest run of blocs; nil when none was made.
  public static func latest(in answers: Answers) throws -> BlocsAnswer? {
    try answers.store.latestRun(ofMethod: AllMethods.blocs.id).map { try BlocsAnswer($0, in: answers) }
  }
}
