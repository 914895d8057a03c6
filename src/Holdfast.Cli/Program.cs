using Holdfast.Cli;

return await HoldfastCommandLine.Run(args, Surroundings.OfThisProcess());
