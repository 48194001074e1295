@testable import AvowAnalysis

/// Votes drawn from the model itself, as the study of positions draws them.
typealias SimulatedVotes = SimulatedRecord
