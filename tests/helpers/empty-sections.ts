/** Stands in for what a build hands over: the demonstration has files of every kind. */
export default [];
