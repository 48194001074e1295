// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "avow",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "avow", targets: ["avow"]),
    .library(name: "AvowRecord", targets: ["AvowRecord"]),
    .library(name: "AvowSources", targets: ["AvowSources"]),
    .library(name: "AvowAnalysis", targets: ["AvowAnalysis"]),
    .library(name: "AvowStore", targets: ["AvowStore"]),
    .library(name: "AvowOperations", targets: ["AvowOperations"]),
    .library(name: "AvowSite", targets: ["AvowSite"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
  ],
  targets: [
    .target(
      name: "AvowRecord",
      resources: [.copy("Reference/Authority")],
      swiftSettings: house),
    .systemLibrary(
      name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "CLzma", path: "Sources/CLzma", pkgConfig: "liblzma",
      providers: [.apt(["liblzma-dev"])]),
    .systemLibrary(
      name: "CArgon2", path: "Sources/CArgon2", pkgConfig: "libargon2",
      providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(
      name: "CCmark", path: "Sources/CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"])]),
    // The allocator of the C library.
    .systemLibrary(name: "CMalloc", path: "Sources/CMalloc"),
    .target(
      name: "AvowSources",
      dependencies: ["AvowRecord", "CZlib", "CLzma"],
      exclude: [
        "OpenData/README.md", "StateNames/README.md", "RollCalls/VoetenRollCalls/README.md",
        "RollCalls/UnvotesRollCalls/README.md", "RollCalls/UNDigitalLibraryRollCalls/README.md",
        "VerbatimRecord/README.md", "Recommendations/UPRInfo/README.md",
        "Recommendations/PlainTable/README.md", "Recommendations/ThematicList/README.md",
        "PressReleases/README.md", "FiledStatements/README.md",
        "NumberTables/README.md", "Commitments/README.md", "Vetoes/README.md", "Documents/README.md",
        "Measures/README.md",
        "SpeakersTables/README.md", "SpeechCorpus/README.md", "Events/README.md", "RiskLists/README.md",
      ],
      resources: [.copy("EmbeddedRecord/Data"), .copy("VerbatimRecord/SpokenData")],
      swiftSettings: house),
    .target(name: "AvowAnalysis", dependencies: ["AvowRecord"], swiftSettings: house),
    .target(
      name: "AvowStore",
      dependencies: [
        "AvowRecord", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      resources: [.copy("Schema/Migrations"), .copy("Schema/DeskMigrations")],
      swiftSettings: house),
    .target(
      name: "AvowOperations",
      dependencies: [
        "AvowRecord", "AvowSources", "AvowAnalysis", "AvowStore", "CArgon2",
        .product(name: "Crypto", package: "swift-crypto"),
        // RSA, with which some devices sign.
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ],
      swiftSettings: house),
    .target(
      name: "AvowSite",
      dependencies: [
        "AvowRecord", "AvowAnalysis", "AvowStore", "AvowOperations", "CCmark",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        // What Hummingbird is made of, where the site names its types.
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      resources: [.copy("Templates"), .copy("Static"), .copy("Outlines")],
      swiftSettings: house),
    .executableTarget(
      name: "avow",
      dependencies: [
        "AvowRecord", "AvowOperations", "AvowSite", "AvowStore", "CMalloc",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    .target(
      name: "GoldenFiles", path: "Tests/GoldenFiles", swiftSettings: house),
    .target(
      name: "FictionalRecord", dependencies: ["AvowRecord", "AvowStore"],
      path: "Tests/FictionalRecord", swiftSettings: house),
    .testTarget(
      name: "AvowRecordTests", dependencies: ["AvowRecord", "GoldenFiles"], swiftSettings: house),
    .testTarget(
      name: "AvowSourcesTests", dependencies: ["AvowSources", "AvowRecord", "GoldenFiles"],
      swiftSettings: house),
    .testTarget(
      name: "AvowAnalysisTests", dependencies: ["AvowAnalysis", "AvowRecord"],
      swiftSettings: house),
    .testTarget(
      name: "AvowStoreTests", dependencies: ["AvowStore", "AvowRecord", "GoldenFiles", "FictionalRecord"],
      swiftSettings: house),
    .testTarget(
      name: "AvowOperationsTests",
      dependencies: [
        "AvowOperations", "AvowAnalysis", "AvowStore", "AvowSources", "AvowRecord", "GoldenFiles",
        "FictionalRecord",
      ],
      swiftSettings: house),
    .testTarget(
      name: "AvowSiteTests",
      dependencies: [
        "AvowSite", "AvowOperations", "AvowStore", "AvowSources", "AvowRecord", "GoldenFiles",
        "FictionalRecord",
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        // A device that signs.
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "AvowCommandTests", dependencies: ["avow", "GoldenFiles"], swiftSettings: house),
    .testTarget(name: "ArchitectureTests", swiftSettings: house),
    .testTarget(
      name: "DocumentationTests",
      dependencies: ["avow", "AvowRecord", "AvowAnalysis", "AvowSources", "AvowSite"],
      swiftSettings: house),
  ]
)
