/** Version of this program. The build writes the number of the package's manifest here. */
export const toolVersion = '0.1.0';
